/// Tells tables of data from those that only lay out a page.
enum DataTable {
  static func all(in tree: Tree, without gone: NodeSet = NodeSet()) -> NodeSet {
    NodeSet(
      tree.indices.filter {
        tree[$0].tag == "table" && !gone.contains($0) && isData($0, tree)
      })
  }

  /// By what the markup says, else by size: several rows and columns, and more than ten cells.
  static func isData(_ table: Int, _ tree: Tree) -> Bool {
    if tree[table].value("role") == "presentation" || tree[table].value("datatable") == "0" {
      return false
    }
    if !tree[table].value("summary").isEmpty { return true }
    let below = tree.descendants(of: table)
    if below.contains(where: {
      ["caption", "col", "colgroup", "tfoot", "thead", "th"].contains(tree[$0].tag)
    }) {
      return true
    }
    if below.contains(where: { tree[$0].tag == "table" }) { return false }
    let rows = rows(of: table, tree)
    let columns = rows.map(\.count).max() ?? 0
    if rows.count < 2 || columns < 2 { return false }
    return rows.count >= 10 || columns > 4 || rows.count * columns > 10
  }

  /// Whether a table reads best as rows: one of data, whose cells hold no tables and hardly more
  /// than a paragraph each.
  static func readsAsRows(_ table: Int, _ tree: Tree, _ measures: Measures) -> Bool {
    guard isData(table, tree) else { return false }
    let below = tree.descendants(of: table)
    if below.contains(where: { tree[$0].tag == "table" }) { return false }
    let cells = below.count { ["td", "th"].contains(tree[$0].tag) }
    return measures.count(.paragraphs, in: tree, at: table) <= cells
      && measures.count(.length, in: tree, at: table) <= cells * 400
  }

  /// The cells of each row, tables within cells left aside.
  static func rows(of table: Int, _ tree: Tree) -> [[Int]] {
    var rows: [[Int]] = []
    var index = table + 1
    while index < tree[table].end {
      switch tree[index].tag {
      case "tr": rows.append([])
      case "td", "th":
        if rows.isEmpty { rows.append([]) }
        rows[rows.count - 1].append(index)
        index = tree[index].end
        continue
      default: break
      }
      index += 1
    }
    return rows
  }
}

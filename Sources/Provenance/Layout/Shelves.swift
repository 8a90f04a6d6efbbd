/// Rectangles put in rows, the highest first, on a page that is a little wider than high. In a row
/// one stands beneath another where it has the room.
struct Shelves {
  private(set) var places: [Layout.Point] = []
  private(set) var width = 0
  private(set) var height = 0

  private static let gap = 48

  init(_ sizes: [(width: Int, height: Int)]) {
    let area = sizes.reduce(0.0) {
      $0 + Double($1.width + Self.gap) * Double($1.height + Self.gap)
    }
    let edge = max(sizes.map(\.width).max() ?? 0, Int((area * 1.5).squareRoot()))
    let order = sizes.indices.sorted { (-sizes[$0].height, $0) < (-sizes[$1].height, $1) }
    places = Array(repeating: Layout.Point(x: 0, y: 0), count: sizes.count)
    var (row, column) = (Layout.Rect(x: 0, y: 0, width: 0, height: 0), 0..<0)
    var used = 0
    for index in order {
      let size = sizes[index]
      if size.width <= column.count, used + Self.gap + size.height <= row.height {
        used += Self.gap
      } else if row.width > 0, row.width + Self.gap + size.width > edge {
        row = Layout.Rect(x: 0, y: row.bottom + Self.gap, width: size.width, height: size.height)
        (column, used) = (0..<size.width, 0)
      } else {
        let x = row.width > 0 ? row.width + Self.gap : 0
        (column, used) = (x..<x + size.width, 0)
        row.width = x + size.width
        row.height = max(row.height, size.height)
      }
      let (x, y) = (column.lowerBound, row.y + used)
      places[index] = Layout.Point(x: x, y: y)
      used += size.height
      width = max(width, x + size.width)
      height = max(height, y + size.height)
    }
  }
}

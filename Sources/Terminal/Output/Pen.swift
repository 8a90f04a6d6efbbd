internal import CNcurses
internal import Screen

/// Turns appearances into what ncurses takes: attributes and the number of a pair of colours.
@MainActor
struct Pen {
  struct Look: Hashable {
    let attributes: attr_t
    let pair: Int32
  }

  private struct Pair: Hashable {
    let ink: Int32
    let ground: Int32
  }

  private let depth: ColourDepth
  private struct Paint: Hashable {
    let roles: Roles
    let ink: RGB?
  }

  private var looks: [Paint: Look] = [:]
  /// Neighbours mostly look alike.
  private var last: (paint: Paint, look: Look)?
  private var pairs: [Pair: Int32] = [:]

  init(depth: ColourDepth) { self.depth = depth }

  mutating func look(of cell: Cell, in theme: Theme) -> Look {
    let paint = Paint(roles: cell.roles, ink: cell.ink)
    if let last, last.paint == paint { return last.look }
    let look = looks[paint] ?? newLook(of: paint, in: theme)
    last = (paint, look)
    return look
  }

  private mutating func newLook(of paint: Paint, in theme: Theme) -> Look {
    let appearance = theme.appearance(of: paint.roles, ink: paint.ink, depth: depth)
    var attributes = appearance.attributes.curses
    if case .indexed(8...15) = appearance.foreground, postil_colours() < 16 {
      attributes |= postil_bold()
    }
    let look = Look(attributes: attributes, pair: pair(of: appearance))
    looks[paint] = look
    return look
  }

  /// 0, the terminal's own colours, where the terminal has no more pairs.
  private mutating func pair(of appearance: Appearance) -> Int32 {
    let wanted = Pair(
      ink: Self.number(appearance.foreground), ground: Self.number(appearance.background))
    if wanted == Pair(ink: -1, ground: -1) { return 0 }
    if let known = pairs[wanted] { return known }
    let next = Int32(pairs.count + 1)
    guard next < postil_pairs(), postil_set_pair(next, wanted.ink, wanted.ground) else { return 0 }
    pairs[wanted] = next
    return next
  }

  private static func number(_ colour: Colour) -> Int32 {
    switch colour {
    case .terminal: -1
    case .indexed(let index): Int32(index >= postil_colours() ? index % 8 : index)
    case .rgb(let rgb): directNumber(rgb)
    }
  }

  /// The numbers below 256 are indices: the darkest blues get one step of green.
  private static func directNumber(_ rgb: RGB) -> Int32 {
    Int32(rgb.value < 256 ? rgb.value + 256 : rgb.value)
  }
}

extension Attributes {
  @MainActor fileprivate var curses: attr_t {
    let all: [(Attributes, attr_t)] = [
      (.bold, postil_bold()), (.dim, postil_dim()), (.italic, postil_italic()),
      (.underline, postil_underline()), (.reverse, postil_reverse()),
    ]
    return all.reduce(0) { contains($1.0) ? $0 | $1.1 : $0 }
  }
}

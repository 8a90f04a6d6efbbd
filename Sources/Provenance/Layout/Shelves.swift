/// Rectangles put in rows, each row as high as its highest: a page that is a little wider than high.
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
    var (x, y, high) = (0, 0, 0)
    for size in sizes {
      if x > 0, x + size.width > edge {
        (x, y) = (0, y + high + Self.gap)
        high = 0
      }
      places.append(Layout.Point(x: x, y: y))
      width = max(width, x + size.width)
      high = max(high, size.height)
      height = max(height, y + high)
      x += size.width + Self.gap
    }
  }
}

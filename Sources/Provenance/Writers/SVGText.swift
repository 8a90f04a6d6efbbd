/// A document of SVG 1.1 in the making: elements, each in a line.
struct SVGText {
  private(set) var body = ""

  /// Lower numbers first is as good an order as any, and the same each time.
  mutating func add(
    _ name: String, _ attributes: KeyValuePairs<String, String>, _ content: String? = nil
  ) {
    body += "<" + name
    for (key, value) in attributes { body += " \(key)=\"\(Self.escaped(value))\"" }
    body += content.map { ">\(Self.escaped($0))</\(name)>\n" } ?? "/>\n"
  }

  mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) {
    body += "<" + name
    for (key, value) in attributes { body += " \(key)=\"\(Self.escaped(value))\"" }
    body += ">\n"
  }

  mutating func close(_ name: String) { body += "</\(name)>\n" }

  /// Text whose middle, or start, is at a point of its baseline. One whose width is only estimated
  /// is drawn as wide as it was taken to be.
  mutating func text(
    _ line: String, x: Int, y: Int, size: Int = NodeText.size, style: String = "t"
  ) {
    if TextWidth.isEstimated(line) {
      add(
        "text",
        [
          "class": style, "x": "\(x)", "y": "\(y)",
          "textLength": "\(max(1, TextWidth.of(line, size: size)))",
          "lengthAdjust": "spacingAndGlyphs",
        ], line)
    } else {
      add("text", ["class": style, "x": "\(x)", "y": "\(y)"], line)
    }
  }

  /// XML 1.0, section 2.4; the text is clean already.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { [0x26, 0x3C, 0x3E, 0x22, 0x27].contains($0) }) else {
      return text
    }
    return text.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
  }

  /// The whole file: no script, nothing from elsewhere.
  func document(width: Int, height: Int, title: String, description: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <svg xmlns="http://www.w3.org/2000/svg" role="img" width="\(width)" height="\(height)" \
    viewBox="0 0 \(width) \(height)">
    <title>\(Self.escaped(title))</title>
    <desc>\(Self.escaped(description))</desc>
    <style>
    \(SVGStyle.sheet)
    </style>
    <rect class="bg" width="\(width)" height="\(height)"/>
    \(body)</svg>

    """
  }
}

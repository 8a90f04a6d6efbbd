/// Where the first sentence of a text ends. For titles only: the reader's own sentences come from
/// elsewhere.
enum Sentence {
  static func first(in text: String) -> Substring {
    end(of: text[...]).map { text[..<$0] } ?? text[...]
  }

  static func areSeveral(in text: String) -> Bool { end(of: text[...]) != nil }

  /// A beginning shorter than 20 signs is none: `Oops!`, `Rep.`. Else behind a stop that ends a word of three letters and more, before a capital: what shorter
  /// words end in is mostly an abbreviation.
  private static func end(of text: Substring) -> String.Index? {
    var length = 0
    let least = text.index(text.startIndex, offsetBy: 20, limitedBy: text.endIndex) ?? text.endIndex
    for index in text.indices {
      let sign = text[index]
      if ".!?".contains(sign) {
        let rest = text[text.index(after: index)...].drop { "”’\"')".contains($0) }
        if length >= 3, index >= least, rest.first == " ", startsSentence(rest.dropFirst()) {
          return rest.startIndex
        }
      }
      length = sign.isLetter || sign.isNumber ? length + 1 : 0
    }
    return nil
  }

  private static func startsSentence(_ text: Substring) -> Bool {
    text.first { !"“‘\"'(".contains($0) }?.isLowercase == false
  }
}

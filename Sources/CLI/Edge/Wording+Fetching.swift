extension FetchError {
  /// The reason, to stand behind the address.
  var words: String {
    switch self {
    case .badAddress: "no address of the web: http://HOST/… or https://HOST/…"
    case .noCurl: "curl, which fetches pages, is not installed"
    case .notStarted(let number): "curl was not started: \(Descriptor.words(number))"
    case .status(let code): "the server answers \(code)\(Self.meaning(code))"
    case .redirectElsewhere: "leads to something that is neither http nor https"
    case .noWebServer(let words): "what answers is no server of the web: \(words)"
    case .headTooLong: "the server sends more headers than curl takes"
    case .tooManyRedirects(let limit): "redirected more than \(limit) times"
    case .tookTooLong(let seconds): "not there within \(seconds) s (--max-time)"
    case .tooLarge(let megabytes): "larger than \(megabytes) MB (--max-size)"
    case .noHost: "no such host"
    case .noConnection: "no connection to the server"
    case .insecure(let words): "no secure connection: \(words)"
    case .empty: "the server sent nothing"
    case .brokenOff: "the connection broke off before all had come"
    case .noArticle(let type): "no article: the server sends \(type)"
    case .noBody: "\(Self.noArticleThere) (--format html takes it all the same)"
    case .ended(let signal): "curl was ended by a signal: \(Child.words(ofSignal: signal))"
    case .stopped: "stopped"
    case .curl(let code, let words): words.isEmpty ? "curl failed with \(code)" : words
    }
  }

  static let noArticleThere = "no article there: a list of links, or a page that a script fills"

  /// What the commonest codes mean (RFC 9110, sections 15.3, 15.5 and 15.6).
  private static func meaning(_ code: Int) -> String {
    switch code {
    case 202: " (there is no page yet)"
    case 204, 205: " (no page)"
    case 206: " (a part of the page)"
    case 401: " (a login is needed)"
    case 402: " (payment is needed)"
    case 403: " (forbidden)"
    case 404: " (not found)"
    case 410: " (gone)"
    case 429: " (too many requests)"
    case 451: " (not available for legal reasons)"
    case 500...599: " (the server failed)"
    default: ""
    }
  }
}

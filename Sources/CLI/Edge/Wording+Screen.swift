import Screen
import Terminal

extension TerminalError {
  var words: String {
    switch self {
    case .outputIsNoTerminal:
      "standard output is no terminal; 'postil show ARTICLE' prints, 'postil replay' runs keys"
    case .noKeyboard: "there is no terminal to read keys from"
    case .nameless: "TERM is not set; 'postil show ARTICLE' prints without a terminal"
    case .unknown(let name): "TERM=\(name): this machine does not know the terminal"
    case .tooSimple(let name):
      "TERM=\(name): the terminal cannot move its cursor; 'postil show ARTICLE' prints"
    case .notUTF8: "the locale is not UTF-8, and C.UTF-8 is not installed"
    }
  }
}

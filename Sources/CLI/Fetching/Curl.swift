import Model

/// The user's own curl, which knows the proxies and certificates of the machine.
struct Curl: Sendable {
  private let program: String
  private let settings: FetchSettings
  private let children: Children
  private var limits: FetchLimits { settings.limits }

  /// - Throws: `.noCurl` where none is in `$PATH`.
  init(_ settings: FetchSettings, in context: Context) throws(FetchError) {
    guard let program = Child.find(["curl"], in: context) else { throw .noCurl }
    self.program = program
    self.settings = settings
    children = context.children
  }

  func fetch(_ address: WebAddress) throws(FetchError) -> Fetched {
    // curl's own clock stops first, and says more.
    let capture = Capture(
      seconds: Double(limits.seconds) + 2, bytes: limits.bytes, children: children)
    let result = capture.run([program] + arguments(for: address))
    switch result.end {
    case .exited(let code):
      let report = Report(result.errors)
      guard code == 0 else { throw failure(code, report) }
      return try fetched(result, report, from: address)
    case .ended(let signal): throw .ended(by: signal)
    case .stopped: throw .stopped
    case .tookTooLong: throw .tookTooLong(seconds: limits.seconds)
    case .wroteTooMuch: throw .tooLarge(megabytes: limits.bytes >> 20)
    case .notStarted(let number): throw .notStarted(number)
    }
  }

  /// No shell sees them, and `--url` keeps an address from being taken for an option. What a
  /// `.curlrc` may say for people to read (heads, traces) must not get among the bytes.
  private func arguments(for address: WebAddress) -> [String] {
    [
      "--silent", "--show-error", "--location", "--globoff", "--compressed",
      "--no-include", "--no-verbose",
      "--proto", "=http,https", "--proto-redir", "=http,https",
      "--max-redirs", "\(limits.redirects)", "--max-time", "\(limits.seconds)",
      "--max-filesize", "\(limits.bytes)", "--output", "-", "--dump-header", "/dev/fd/3",
      "--header", "Accept: text/html,application/xhtml+xml,text/plain,*/*;q=0.5",
      "--write-out", "%{stderr}\n\(Report.sign) %{http_code} %{url_effective}\n",
    ] + (settings.agent.map { ["--user-agent", $0] } ?? []) + ["--url", address.request]
  }

  /// The answers that bring the whole page (RFC 9110, section 15.3): 203 is the page as a proxy on
  /// the way has changed it. Others bring nothing, a part of it, or the news that it may come.
  private static let wholePages: Set = [200, 203]

  private func fetched(
    _ result: Capture.Result, _ report: Report, from address: WebAddress
  ) throws(FetchError) -> Fetched {
    guard Self.wholePages.contains(report.status) else { throw .status(report.status) }
    guard !result.output.isEmpty else { throw .empty }
    let final = report.address.flatMap(WebAddress.init) ?? address
    let response = Response(
      status: report.status, address: final.text, headers: ResponseHead.headers(in: result.aside))
    let fetched = Fetched(bytes: result.output, response: response)
    guard MediaType.mayHoldArticle(fetched.mediaType) else {
      throw .noArticle(fetched.mediaType ?? "")
    }
    return fetched
  }

  /// What curl's exit codes mean (curl(1), EXIT CODES).
  private func failure(_ code: Int32, _ report: Report) -> FetchError {
    switch code {
    // An address that was to be asked is not at fault: it is http or https.
    case 1:
      WebAddress.isMeant(by: report.address ?? "") ? .noWebServer(report.words) : .redirectElsewhere
    case 3: .badAddress
    case 6: .noHost
    case 7: .noConnection
    case 28: .tookTooLong(seconds: limits.seconds)
    case 35, 51, 53, 54, 58, 59, 60, 64, 66, 77, 80, 82, 83, 90, 91, 98: .insecure(report.words)
    case 8: .noWebServer(report.words)
    // One header that is too long is out of memory to curl 7 and 8.0, of all of them it says so.
    case 27 where report.status != 0, 100: .headTooLong
    case 56 where report.words.hasPrefix("Too large response headers"): .headTooLong
    case 18, 56: .brokenOff
    case 47: .tooManyRedirects(limit: limits.redirects)
    case 52: .empty
    case 63: .tooLarge(megabytes: limits.bytes >> 20)
    default: .curl(code, report.words)
    }
  }
}

/// What curl says on standard error: its complaints, and a last line of ours.
private struct Report {
  static let sign = "fetched:"

  private(set) var status = 0
  private(set) var address: String?
  /// curl's complaint, without its name and number.
  private(set) var words = ""

  init(_ bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    for line in lines {
      let parts = line.split(separator: " ", maxSplits: 2)
      if parts.first == Substring(Self.sign), parts.count > 1 {
        status = Int(parts[1]) ?? 0
        address = parts.count > 2 ? String(parts[2]) : nil
      } else if line.hasPrefix("curl: "), words.isEmpty {
        words = String(line.drop { $0 != ")" }.dropFirst(2))
      }
    }
  }
}

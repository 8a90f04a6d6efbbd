import Model
import Testing

@Suite struct LoginTests {
  private func check(_ text: String, _ expected: String) {
    #expect(text.withoutLogins == expected)
  }

  @Test func namesAndPasswordsGo() {
    check("http://ana:secret@tarn.invalid/page", "http://tarn.invalid/page")
    check("HTTPS://ana@tarn.invalid", "HTTPS://tarn.invalid")
    check("http://a:b@c:d@tarn.invalid:80/?q", "http://tarn.invalid:80/?q")
    check("from ftp://a:b@tarn/ to http://c@quay/: no", "from ftp://tarn/ to http://quay/: no")
    check("http://ana:pass/word@tarn.invalid/", "http://tarn.invalid/")
    check("http://@/", "http:///")
  }

  @Test func whatIsNoLoginStays() {
    for text in [
      "http://tarn.invalid/@ana/post", "http://tarn.invalid:80/@ana", "http://tarn.invalid?to=a@b",
      "http://tarn.invalid#a@b", "http://[::1]/@ana", "http://tarn.invalid ana@tarn.invalid",
      "ana@tarn.invalid: //a@b", "mailto:ana@tarn.invalid", "://", "",
    ] { check(text, text) }
  }
}

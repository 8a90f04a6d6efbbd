"""A server of odd pages on loopback, for the tests of fetching. Prints its ports, a line each, and
serves until standard input ends: http, then https with a certificate that nobody trusts (0 where
openssl is missing)."""
import gzip, http.server, os, ssl, subprocess, sys, tempfile, threading, time

PAGE = (
    "<!doctype html><html lang=en><head><title>Pier closed</title></head><body><article>"
    "<h1>Pier closed</h1><p>The pier was closed on Monday after two of its beams were found to be "
    "cracked, the harbour master told the Courier.</p><p>Nobody knows yet when it will open again, "
    "for the beams have to be made anew, and the mill that made the old ones is gone.</p>"
    "</article></body></html>"
)

FRONT = "<title>The Courier</title><h1>The Courier</h1><ul>%s</ul>" % "".join(
    "<li><a href='/%d'>The tide of day %d came in late</a></li>" % (day, day) for day in range(20))
FEED = "<rss version='2.0'><channel><title>Tides</title>%s</channel></rss>" % "".join(
    "<item><title>Tide</title><guid>%s</guid><description>The tide came at %%d o'clock on %s, said "
    "the harbour master, who had seen it himself.</description></item>" % (day, day)
    for day in ("Monday", "Tuesday"))
SHELL = (
    "<title>Pier closed</title><div id=app>Loading</div><script>fill()</script>"
    "<noscript>Switch on scripts.</noscript>"
)


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *arguments):
        pass

    def answer(self, body, status=200, kind="text/html; charset=utf-8", **more):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Set-Cookie", "secret=1")
        self.send_header("X-Odd", "a\x1b[31mb")
        for name, value in more.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def redirect(self, place):
        self.answer(b"", 302, Location=place)

    def do_GET(self):
        try:
            self.route(self.path.partition("?")[0])
        except (BrokenPipeError, ConnectionResetError, ssl.SSLError):
            self.close_connection = True

    def route(self, path):
        page = PAGE.encode()
        if path in ("/page", "/other"):
            self.answer(page)
        elif path == "/changed":
            Handler.count = getattr(Handler, "count", 0) + 1
            self.answer(PAGE.replace("two", ["two", "three"][min(Handler.count - 1, 1)]).encode())
        elif path == "/feed":
            Handler.feed = getattr(Handler, "feed", 0) + 1
            self.answer(FEED.replace("%d", str(Handler.feed)).encode(), kind="application/rss+xml")
        elif path == "/front":
            self.answer(FRONT.encode())
        elif path == "/shell":
            self.answer(SHELL.encode())
        elif path == "/shell-later":
            Handler.shell = getattr(Handler, "shell", 0) + 1
            self.answer(page if Handler.shell == 1 else SHELL.encode())
        elif path.startswith("/status/"):
            self.answer(page, int(path[8:]))
        elif path.startswith("/part-later/"):
            Handler.part = getattr(Handler, "part", 0) + 1
            self.answer(page if Handler.part == 1 else page[:400],
                        200 if Handler.part == 1 else int(path[12:]))
        elif path == "/ancient":
            self.wfile.write(page)
            self.close_connection = True
        elif path == "/one-long-header":
            self.answer(page, X_Long="a" * (1 << 20))
        elif path == "/many-headers":
            self.answer(page, **{"X_%d" % number: "a" * 1000 for number in range(2000)})
        elif path == "/once":
            Handler.once = getattr(Handler, "once", 0) + 1
            self.answer(page) if Handler.once == 1 else self.answer(b"gone", 500)
        elif path == "/agent":
            agent = self.headers.get("User-Agent", "")
            self.answer(page.replace(b"Monday", b"Monday (" + agent.encode() + b")"))
        elif path == "/redirect":
            self.redirect("/page")
        elif path == "/hops/0":
            self.answer(page)
        elif path.startswith("/hops/"):
            self.redirect("/hops/%d" % (int(path[6:]) - 1))
        elif path == "/loop":
            self.redirect("/loop")
        elif path == "/to-file":
            self.redirect("file:///etc/passwd")
        elif path == "/slow":
            time.sleep(30)
        elif path in ("/endless", "/trickle"):
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.send_header("Connection", "close")
            self.end_headers()
            while True:
                self.wfile.write(b"<p>and on and on " * (4096 if path == "/endless" else 1))
                if path == "/trickle":
                    time.sleep(0.2)
        elif path == "/huge":
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.send_header("Content-Length", str(1 << 33))
            self.end_headers()
            self.wfile.write(b"<p>huge")
        elif path == "/picture":
            self.answer(b"\x89PNG\r\n\x1a\n" + bytes(64), kind="image/png")
        elif path == "/mislabelled":
            self.answer(b"\x89PNG\r\n\x1a\n" + bytes(64))
        elif path == "/text":
            self.answer(b"Pier closed\n\nThe pier was closed on Monday, they say.\n", kind="text/plain")
        elif path == "/latin":
            self.answer(PAGE.replace("Monday", "Montag in K\u00f6ln").encode("latin-1"),
                        kind="text/html; charset=ISO-8859-1")
        elif path == "/gzip":
            self.answer(gzip.compress(page), Content_Encoding="gzip")
        elif path == "/bomb":
            self.answer(gzip.compress(bytes(64 << 20)), Content_Encoding="gzip")
        elif path == "/empty":
            self.answer(b"")
        elif path == "/hang-up":
            self.close_connection = True
        elif path == "/cut":
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.send_header("Content-Length", "5000")
            self.end_headers()
            self.wfile.write(page[:40])
            self.close_connection = True
        else:
            self.answer(b"<h1>Not here</h1>", 404)


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *arguments):
        pass


def secure(server):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    with tempfile.TemporaryDirectory() as folder:
        key, certificate = os.path.join(folder, "key"), os.path.join(folder, "certificate")
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key,
             "-out", certificate, "-days", "2", "-subj", "/CN=localhost"],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        context.load_cert_chain(certificate, key)
    server.socket = context.wrap_socket(server.socket, server_side=True)


def main():
    servers = [Server(("127.0.0.1", 0), Handler), Server(("127.0.0.1", 0), Handler)]
    ports = [server.server_address[1] for server in servers]
    try:
        secure(servers[1])
    except (OSError, subprocess.CalledProcessError):
        ports[1] = 0
    for server in servers:
        threading.Thread(target=server.serve_forever, daemon=True).start()
    for port in ports:
        print(port, flush=True)
    sys.stdin.read()


main()

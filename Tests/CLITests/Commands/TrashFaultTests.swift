import Foundation
import TestSupport
import Testing

#if os(Linux)
  /// A disk or a network whose answers are errors, while articles go into the trash and out of it.
  @Suite struct TrashFaultTests {
    /// A library with an article in it, and one in the trash.
    private func bench() throws -> (Sandbox, kept: String, removed: String) {
      let bench = try Sandbox(articles: ["quay.txt": Sample.quay, "gulls.txt": "Gulls\n\nMany."])
      let ids = try bench.run("list", "--json").objects().compactMap { $0["id"] as? String }
      let kept = try #require(ids.first { $0.hasPrefix("the-quay") })
      let removed = try #require(ids.first { $0 != kept })
      try bench.run("remove", removed).expectDone()
      return (bench, kept, removed)
    }

    /// Runs `postil` with a function of libc in its place.
    private func run(_ command: String, with function: String, in bench: Sandbox) throws -> Run {
      let head = [
        "#define _GNU_SOURCE", "#include <dlfcn.h>", "#include <errno.h>", "#include <string.h>",
        "#include <sys/stat.h>", "#include <stdio.h>", "",
      ].joined(separator: "\n")
      try bench.write(head + function, to: "fault.c")
      let built = try bench.shell("cc -shared -fPIC -o fault.so fault.c")
      try #require(built.status == 0, "\(built.errors)")
      return try bench.shell("LD_PRELOAD=$PWD/fault.so postil \(command)")
    }

    @Test(arguments: ["stat", "lstat"])
    func aStatusThatCannotBeReadDestroysNothing(_ call: String) throws {
      let (bench, kept, removed) = try bench()
      let run = try run(
        "remove \(kept)",
        with: """
          int \(call)(const char *path, struct stat *status) {
            int (*real)(const char *, struct stat *) = dlsym(RTLD_NEXT, "\(call)");
            if (strstr(path, "/trash/t-") && !strstr(path, "the-quay")) return errno = EIO, -1;
            return real(path, status);
          }
          """, in: bench)
      #expect(run.status == 0 || call == "lstat")
      try bench.run("trash", "restore", removed).expectDone()
      #expect(try bench.run("list", "--json").lines.contains { $0.contains(removed) })
      try bench.run("check").expectDone()
    }

    @Test func aRenameThatIsDoneAndReportedAsFailedIsDone() throws {
      let (bench, kept, removed) = try bench()
      let lie = """
        int rename(const char *old, const char *path) {
          int (*real)(const char *, const char *) = dlsym(RTLD_NEXT, "rename");
          int result = real(old, path);
          if (result || strstr(path, ".json") || !strstr(old, "/lib/")) return result;
          return errno = EIO, -1;
        }
        """
      try run("remove \(kept)", with: lie, in: bench).expectDone()
      #expect(try bench.run("trash", "--json").lines.count == 2)
      try run("trash restore \(kept)", with: lie, in: bench).expectDone()
      #expect(try bench.run("list", "--json").lines.count == 1)
      try bench.run("trash", "restore", removed).expectDone()
      try bench.run("check").expectDone()
    }

    /// The line of the removal is missing, and cannot be written now.
    @Test func whatWasNotDoneIsNotSaidToBeDone() throws {
      let (bench, _, removed) = try bench()
      try bench.write("", to: "lib/removals.jsonl")
      let before = try bench.snapshot()
      let run = try bench.shell("trap '' XFSZ; ulimit -f 0; postil trash restore \(removed)")
      #expect(run.status == 1 && run.errors.contains("removals.jsonl: cannot be written"))
      #expect(!run.errors.contains("done"))
      #expect(try bench.snapshot() == before)
      try bench.run("trash", "restore", removed).expectDone()
      #expect(try bench.run("log").lines.count >= 2)
    }

    @Test(arguments: ["lib/removals.jsonl", "lib/articles/ID/history.jsonl"])
    func aPipeInPlaceOfALogIsNotWaitedFor(_ file: String) throws {
      let (bench, kept, _) = try bench()
      let path = file.replacing("ID", with: kept)
      try bench.shell("rm -f \(path) && mkfifo \(path)").expectDone()
      let log = try bench.shell("timeout 30 postil log")
      #expect(log.status == 1 && log.errors.contains("\(path): cannot be read: is no regular file"))
      let mark = try bench.shell("timeout 30 postil mark \(kept) --as cue --range 0:3")
      #expect(mark.status != 124)
      #expect((mark.status == 0) == path.contains("removals"))
      #expect(try bench.shell("timeout 30 postil remove \(kept)").status != 124)
    }
  }
#endif

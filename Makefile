# `make run` and `make test` are all that a fresh machine with Swift needs; `make help` lists the rest.

PREFIX ?= /usr/local
DESTDIR ?=
# The folder of what is built.
SCRATCH ?= .build
# Words for postil itself: make run ARGS='list --json'
ARGS ?=

# Colours for a terminal would be another flag of the compiler's, and all would be built anew where
# the output goes to a file.
SWIFT_FLAGS = --scratch-path $(SCRATCH) --explicit-target-dependency-import-check error \
	--no-color-diagnostics
RELEASE_FLAGS = $(SWIFT_FLAGS) -c release
ifeq ($(shell uname -s),Linux)
# The Swift runtime goes into the binary, which then runs on machines without Swift.
RELEASE_FLAGS += --static-swift-stdlib
# The toolchain's own linker, where it has one, does not warn of functions of the runtime's.
ifneq ($(wildcard $(dir $(realpath $(shell command -v swift)))ld.lld),)
RELEASE_FLAGS += -Xswiftc -use-ld=lld
endif
endif
ifeq ($(shell uname -s),Darwin)
# Homebrew keeps these beside the system's own, older ones, where nothing finds them unasked.
KEGS := $(addprefix $(shell brew --prefix 2>/dev/null)/opt/,ncurses libxml2 cmark-gfm utf8proc uchardet sqlite)
SWIFT_FLAGS += $(foreach keg,$(KEGS),-Xcc -I$(keg)/include -Xlinker -L$(keg)/lib)
empty :=
export PKG_CONFIG_PATH := $(subst $(empty) ,:,$(addsuffix /lib/pkgconfig,$(KEGS)))
endif
BINARY = $(SCRATCH)/release/postil
FORMATTED = Package.swift Sources Tests

export SCRATCH SWIFT_FLAGS FORMATTED

.PHONY: help run build test test-long measure fuzz install uninstall lint format packages clean

help:
	@echo 'make run [ARGS=…]       build, then open the reader on the sample library'
	@echo 'make build              build the release binary, $(BINARY)'
	@echo 'make test               run every test'
	@echo 'make test-long          the same, with many more crashes and keys by chance'
	@echo 'make measure            time keys beside less, a save beside a bare C program,'
	@echo '                        and a check of 923 articles, where their texts are at hand'
	@echo 'make fuzz               feed the importers mutated files for half an hour, with sanitizers'
	@echo 'make install [PREFIX=…] put binary, themes, man page and completions in place'
	@echo 'make uninstall          take away what install put there'
	@echo 'make lint               check the format of the code;  make format mends it'
	@echo 'make packages           install the system packages that the build needs'
	@echo 'make clean              delete what was built'

run: build
	@.ci/sample $(BINARY) $(ARGS)

build: packages
	@echo 'Building; the first time takes some minutes' >&2
	swift build $(RELEASE_FLAGS) --product postil

packages:
	@.ci/packages build

test:
	@.ci/packages build test
	@.ci/test

# Seconds that the importers are fed mutated files.
FUZZ_SECONDS ?= 1800

fuzz:
	@.ci/packages build
	@.ci/fuzz $(FUZZ_SECONDS)

test-long: export POSTIL_LONG = 1
test-long: test

measure: build
	swift build $(RELEASE_FLAGS) --product save-probe
	python3 -B Tests/StoryTests/Measures/keys.py $(BINARY)
	python3 -B Tests/StoryTests/Faults/save.py $(BINARY) $(SCRATCH)/release/save-probe
	python3 -B Tests/StoryTests/Faults/check.py $(BINARY) "$${POSTIL_SHARED:-../shared}/corpora/polnear"

install:
	@if command -v swift >/dev/null; then $(MAKE) --no-print-directory build; fi
	@.ci/install $(BINARY) '$(DESTDIR)' '$(PREFIX)'

uninstall:
	@.ci/install --remove '$(DESTDIR)' '$(PREFIX)'

lint:
	swift format lint --strict --parallel --recursive $(FORMATTED)

format:
	swift format --in-place --parallel --recursive $(FORMATTED)

clean:
	rm -rf '$(SCRATCH)'

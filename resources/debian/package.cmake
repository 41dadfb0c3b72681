# The Debian package, for CPack. Libraries are found by dpkg-shlibdeps; what is loaded at run time has to be named.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME masthead)
set(CPACK_PACKAGE_VENDOR "Masthead")
set(CPACK_PACKAGE_CONTACT "The Masthead maintainers <maintainers@masthead.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "news reader that shows who stands behind an article")
set(CPACK_PACKAGE_DESCRIPTION
"Masthead reads feeds (RSS, Atom, JSON Feed) and folders of posts, and names
the people behind each article as a newspaper does in its masthead: the
publisher, the source that the text came from, the byline, the responsible
editor, the dateline and the original title, each with the words that it was
read from. All of them can be searched, in Chinese and English alike.
.
It keeps a million articles on one desktop without waiting, needs no account,
and reads offline what was read once. The program mastheadctl does the same
without a window.")
set(CPACK_SET_DESTDIR ON) # the prefix, /usr by the preset, is where things will be, and not where they are put together
set(CPACK_STRIP_FILES ON)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1) # of changelog
set(CPACK_DEBIAN_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite, libopencc-data")
string(JOIN ", " CPACK_DEBIAN_PACKAGE_RECOMMENDS
  ca-certificates             # feeds by https
  xdg-utils                   # links open in the browser
  qt6-image-formats-plugins   # WebP
  qt6-wayland
  gstreamer1.0-plugins-good   # sound and video
  gstreamer1.0-libav          # of the usual kinds: AAC, H.264
  qt6-speech-speechd-plugin   # reading aloud
  speech-dispatcher
  qt6-translations-l10n       # Qt's own buttons in Chinese
  fonts-noto-core
  fonts-noto-cjk)
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "gnome-keyring | kwalletmanager")
include(CPack)

#pragma once

#include <memory>

class QObject;
class QWebEnginePage;
class QWebEngineProfile;
class QWebEngineSettings;

namespace Masthead {

/// A profile that keeps nothing, downloads nothing and asks nobody. It must outlive its pages. GUI thread.
std::unique_ptr<QWebEngineProfile> articleProfile();

/// Turns off all that an article page has no use for, scripting first. GUI thread.
void restrict(QWebEngineSettings &settings);

/// Whether Qt WebEngine can start in this process at all: as root with Chromium's sandbox, or where there is no shared memory, it ends
/// the process.
bool webEngineCanRun();

}

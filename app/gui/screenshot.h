#pragma once

#include <QObject>

namespace Masthead {

class MainWindow;

/// Waits until the window shows an article of its list with its pictures, saves what it shows as a PNG, and says so. GUI thread.
class Screenshot : public QObject {
    Q_OBJECT

public:
    Screenshot(MainWindow &window, const QString &path, QObject *parent = nullptr);

    void take(); ///< chooses the first article in the window's language that has a picture, then saves

signals:
    void saved(bool ok);

private:
    void chooseArticle();
    int rowToShow() const;
    void save();

    MainWindow &m_window;
    QString m_path;
    bool m_saved = false;
};

}

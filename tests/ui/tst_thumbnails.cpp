// Small pictures: what could not be had is asked for again after a while, and not at each painting.

#include "core/picturesource.h"
#include "ui/thumbnails.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QImage>
#include <QSignalSpy>
#include <QTest>

using namespace Masthead;

namespace {

class Pictures : public PictureSource {
public:
    void picture(const QString &, FeedId, std::function<void(const Picture &)> answer) override
    {
        ++asked;
        Picture picture;
        if (there) {
            QImage image(20, 20, QImage::Format_RGB32);
            image.fill(Qt::red);
            QBuffer buffer(&picture.bytes);
            image.save(&buffer, "PNG");
        }
        answer(picture);
    }

    int asked = 0;
    bool there = false;
};

}

class TestThumbnails : public QObject {
    Q_OBJECT

private slots:
    void asksAgainForWhatWasMissing()
    {
        Pictures pictures;
        constexpr qint64 pause = 400; // ms
        Thumbnails thumbnails(pictures, nullptr, pause);
        QSignalSpy ready(&thumbnails, &Thumbnails::ready);
        const auto paint = [&] { return thumbnails.pixmap(QStringLiteral("https://a.example/1"), 1, {10, 10}, 1); };
        QVERIFY(paint().isNull());
        for (int times = 0; times < 3; ++times) {
            QTest::qWait(20);
            paint();
        }
        QCOMPARE(pictures.asked, 1);
        pictures.there = true;
        QTRY_VERIFY(!paint().isNull());
        QCOMPARE(pictures.asked, 2);
        QCOMPARE(ready.size(), 1);
    }
};

QTEST_MAIN(TestThumbnails)

#include "tst_thumbnails.moc"

#include "ui/statusline.h"
#include "ui/theme.h"

#include <QLabel>
#include <QProgressBar>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Masthead;

class TestStatusLine : public QObject {
    Q_OBJECT

private slots:
    // Full texts and pictures are fetched side by side: that one has ended says nothing of the other.
    void showsProgressAsLongAsAnythingIsUnderWay()
    {
        StatusLine line;
        line.resize(900, 30); // so that all words are seen
        line.show();
        const auto *bar = line.findChild<QProgressBar *>();
        const auto sentence = [&line] { return line.findChild<QLabel *>()->text(); };
        QVERIFY(!bar->isVisible());
        line.setFullTexts(1, 3);
        line.setPictures(0, 2);
        QVERIFY(bar->isVisible());
        QVERIFY2(sentence().contains(QStringLiteral("full text")), qPrintable(sentence()));
        line.setFullTexts(3, 3);
        QVERIFY(bar->isVisible());
        QCOMPARE(bar->maximum(), 2);
        QVERIFY2(sentence().contains(QStringLiteral("pictures")), qPrintable(sentence()));
        line.setPictures(2, 2);
        QVERIFY(!bar->isVisible());
        QVERIFY(sentence().isEmpty());
    }

    void showsProgressInItsOwnColour()
    {
        StatusLine line;
        const auto *bar = line.findChild<QProgressBar *>();
        for (const QPalette &palette : {lightPalette(), darkPalette()}) {
            line.setPalette(palette);
            QCOMPARE(bar->palette().color(QPalette::Highlight), Theme::of(palette).accent);
        }
    }

    void withdrawsASentenceThatIsStillSaid()
    {
        StatusLine line;
        line.resize(900, 30);
        line.show();
        const auto sentence = [&line] { return line.findChild<QLabel *>()->text(); };
        line.say(QStringLiteral("Wrong."));
        line.withdraw(QStringLiteral("Wrong."));
        QVERIFY(sentence().isEmpty());
        line.say(QStringLiteral("Done."));
        line.withdraw(QStringLiteral("Wrong."));
        QCOMPARE(sentence(), QStringLiteral("Done."));
    }

    void offersUndoAsLongAsItHasTheFocus()
    {
        StatusLine line;
        QToolButton other(&line);
        line.show();
        QVERIFY(QTest::qWaitForWindowActive(&line));
        line.offerUndo(QStringLiteral("Marked as read."));
        const auto buttons = line.findChildren<QToolButton *>();
        const auto found = std::find_if(buttons.begin(), buttons.end(),
                                        [](const QToolButton *one) { return one->text() == QStringLiteral("Undo"); });
        QToolButton *undo = *found;
        undo->setFocus();
        auto *forget = line.findChild<QTimer *>();
        emit forget->timeout({});
        QVERIFY(undo->isVisible() && forget->isActive());
        other.setFocus();
        emit forget->timeout({});
        QVERIFY(!undo->isVisible());
    }

    void letsItsWindowBecomeNarrow()
    {
        QWidget window;
        auto *line = new StatusLine(&window);
        (new QVBoxLayout(&window))->addWidget(line);
        window.resize(1200, 100);
        window.show();
        line->say(QStringLiteral("The page theme cannot be used, ").repeated(8));
        QTest::qWait(0);
        window.resize(380, 100);
        QCOMPARE(window.width(), 380);
        const auto *text = line->findChild<QLabel *>();
        QTRY_VERIFY(line->rect().contains(text->geometry()) && text->width() > 300);
    }

    void saysALongSentenceToItsEnd()
    {
        StatusLine line;
        line.resize(400, line.height());
        line.show();
        const int oneLine = line.height();
        const QString sentence =
            QStringLiteral("The page theme cannot be used, ").repeated(4) + QStringLiteral("for this reason.");
        line.say(sentence);
        QVERIFY(line.height() > oneLine);
        QVERIFY(line.findChild<QLabel *>()->text().contains(sentence));
        line.resize(4000, line.height());
        QCOMPARE(line.height(), oneLine);
        line.resize(400, line.height());
        line.setHovered(QStringLiteral("https://a.example/") + QString(400, QLatin1Char('x')));
        QCOMPARE(line.height(), oneLine);
        QVERIFY(line.findChild<QLabel *>()->text().contains(QChar(0x2026)));
    }
};

QTEST_MAIN(TestStatusLine)
#include "tst_statusline.moc"

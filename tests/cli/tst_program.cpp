// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Faults.h"
#include "support/Patience.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QtTest>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace cabinet::test;

namespace {

const QString program = QStringLiteral(CABINET_PROGRAM);

struct Ran
{
    int status = -1;
    QByteArray out;
    QByteArray err;
};

// The real program with a home of its own and without a display.
class Home final
{
    Q_DISABLE_COPY_MOVE(Home)
public:
    Home() = default;

    [[nodiscard]] QString path(const QString &name) const { return m_dir.filePath(name); }

    [[nodiscard]] QProcessEnvironment environment() const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s, u"PAPERCABINET_LIBRARY"_s})
            environment.remove(name);
        environment.insert(u"HOME"_s, m_dir.path());
        environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        for (const QString &name : {u"XDG_DATA_HOME"_s, u"XDG_CACHE_HOME"_s, u"XDG_CONFIG_HOME"_s})
            environment.insert(name, path(name.toLower()));
        environment.insert(u"PATH"_s, path(u"bin"_s) + u':' + environment.value(u"PATH"_s));
        return environment;
    }

    [[nodiscard]] std::unique_ptr<QProcess> start(const QString &file, const QStringList &arguments,
                                                  const QString &output = {}) const
    {
        auto process = std::make_unique<QProcess>();
        process->setProcessEnvironment(environment());
        process->setWorkingDirectory(m_dir.path());
        if (!output.isEmpty())
            process->setStandardOutputFile(output);
        process->start(file, arguments);
        return process;
    }

    [[nodiscard]] static Ran wait(QProcess &process)
    {
        if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
            return {};
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    Ran operator()(const QStringList &arguments) const { return wait(*start(program, arguments)); }
    Ran operator()(const char *line) const { return (*this)(QString::fromUtf8(line).split(u' ')); }

private:
    QTemporaryDir m_dir;
};

bool put(const QString &file, const QByteArray &bytes, bool executable = false)
{
    QFile out(file);
    return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() &&
           (!executable || out.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

QJsonArray array(const Ran &ran)
{
    return QJsonDocument::fromJson(ran.out).array();
}

} // namespace

class ProgramTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void versionAndHelp_needNoDisplay();
    void defaultLibrary_isMadePrivate();
    void changes_areUndoneByAnotherProcess();
    void manyProcessesAtOnce_loseNothing();
    void exitStatus_tellsFailureFromWrongUsage();
    void fullOutput_isAFailure();
    void hostileText_cannotReachATerminal_data();
    void hostileText_cannotReachATerminal();
    void link_isGivenToTheDesktop();
    void killedWhileDownloading_theNextGoesOn();
    void withoutADisplay_theBoardIsPrinted();
};

void ProgramTest::versionAndHelp_needNoDisplay()
{
    const Home home;
    const Ran version = home("--version");
    QCOMPARE(version.status, 0);
    QVERIFY(version.out.startsWith("papercabinet "));
    QVERIFY(version.err.isEmpty());
    const Ran help = home("--help");
    QCOMPARE(help.status, 0);
    for (const char *command :
         {"import", "list", "show", "add", "move", "tag", "open", "export", "undo", "redo", "history", "check", "backup"})
        QVERIFY2(help.out.contains(command), command);
}

void ProgramTest::defaultLibrary_isMadePrivate()
{
    const Home home;
    QCOMPARE(home("list papers").status, 0);
    QVERIFY(!QDir(home.path(u"xdg_data_home"_s)).exists());
    QCOMPARE(home("add Title").status, 0);
    const QString library = home.path(u"xdg_data_home/papercabinet/library.papercabinet"_s);
    QVERIFY(QFile::exists(library));
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(library) & others));
    QCOMPARE(array(home("list papers --json")).size(), 1);
}

void ProgramTest::changes_areUndoneByAnotherProcess()
{
    const Home home;
    QCOMPARE(home("add One").status, 0);
    QCOMPARE(home("move p1 done").status, 0);
    QVERIFY(home("undo").out.contains("One"));
    QCOMPARE(array(home("list papers --status to-read --json")).size(), 1);
    QCOMPARE(home("undo").status, 0);
    QCOMPARE(array(home("list papers --json")).size(), 0);
    QCOMPARE(home("redo").status, 0);
    QCOMPARE(home("redo").status, 0);
    QCOMPARE(array(home("list papers --status done --json")).size(), 1);
    QCOMPARE(home("redo").status, 1);
}

void ProgramTest::manyProcessesAtOnce_loseNothing()
{
    const Home home;
    QCOMPARE(home("add First").status, 0);
    std::vector<std::unique_ptr<QProcess>> all;
    for (int i = 0; i < 12; ++i)
        all.push_back(home.start(program, {u"add"_s, u"Paper %1"_s.arg(i)}));
    for (const auto &process : all) {
        const Ran ran = Home::wait(*process);
        QVERIFY2(ran.status == 0, ran.err.constData());
    }
    QCOMPARE(array(home("list papers --json")).size(), 13);
    QCOMPARE(array(home("history --json")).size(), 13);
    QCOMPARE(home("check").status, 0);
}

void ProgramTest::exitStatus_tellsFailureFromWrongUsage()
{
    const Home home;
    QCOMPARE(home("add X").status, 0);
    QCOMPARE(home("show p7").status, 1);
    QCOMPARE(home("show").status, 2);
    QCOMPARE(home("frobnicate").status, 2);
    QCOMPARE(home("list papers --status lost").status, 2);
}

void ProgramTest::fullOutput_isAFailure()
{
    if (!QFile::exists(u"/dev/full"_s))
        QSKIP("no /dev/full here");
    const Home home;
    QCOMPARE(home("add X").status, 0);
    for (const QStringList &line :
         {QStringList{u"list"_s, u"papers"_s}, QStringList{u"export"_s}, QStringList{u"show"_s, u"p1"_s, u"--json"_s}}) {
        const auto process = home.start(program, line, u"/dev/full"_s);
        const Ran ran = Home::wait(*process);
        QCOMPARE(ran.status, 1);
        QVERIFY2(ran.err.contains("could not be written"), ran.err.constData());
    }
}

void ProgramTest::hostileText_cannotReachATerminal_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line :
         {"list papers", "list papers --json", "list tags", "list topics", "show p1", "show p1 --json", "history", "undo", "redo",
          "export", "export --format json", "export --format bibtex", "export --format ris", "export --format csv",
          "export --format csl-json", "open p1", "move p1 done", "tag p1 +y", "show $'x\\e[31m'"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void ProgramTest::hostileText_cannotReachATerminal()
{
    QFETCH(QString, line);
    if (QStandardPaths::findExecutable(u"script"_s).isEmpty())
        QSKIP("needs script (bsdutils) for a terminal");
    const Home home;
    const QString hostile = u"Evil\x1b]0;owned\x07\x1b[2J\u009b31m\u202egpj\u200b\x7f\x08"_s;
    QCOMPARE(home({u"add"_s, hostile, u"--tag"_s, u"t\x1b[1m"_s, u"--topic"_s, u"x\u202ey"_s, u"--link"_s,
                   u"PDF\x1b[m=ftp://x/\x1b[31m"_s})
                 .status,
             0);
    const Ran ran = Home::wait(*home.start(u"script"_s, {u"-qec"_s, program + u' ' + line, u"/dev/null"_s}));
    QVERIFY(ran.status >= 0);
    const QString seen = QString::fromUtf8(ran.out).remove(u'\r'); // the terminal's own line ends
    QVERIFY(!seen.isEmpty());
    for (const QChar c : seen) {
        const bool harmless =
            c == u'\n' || c == u'\t' || (c.category() != QChar::Other_Control && c.category() != QChar::Other_Format);
        QVERIFY2(harmless, seen.toUtf8().toPercentEncoding(" ").constData());
    }
}

void ProgramTest::link_isGivenToTheDesktop()
{
    const Home home;
    QVERIFY(QDir().mkpath(home.path(u"bin"_s)));
    const QString seen = home.path(u"seen"_s);
    QVERIFY(put(home.path(u"bin/xdg-open"_s),
                "#!/bin/sh\nprintf '%s|' \"$#\" \"$@\" > '" + QFile::encodeName(seen) + ".part'\nmv '" + QFile::encodeName(seen) +
                    ".part' '" + QFile::encodeName(seen) + "'\n",
                true));
    QCOMPARE(home({u"add"_s, u"T"_s, u"--link"_s, u"Note=https://example.org/a b;$(touch x)"_s}).status, 0);
    QCOMPARE(home("open p1 --link Note").status, 0);
    QTRY_VERIFY(QFile::exists(seen));
    QFile file(seen);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("1|https://example.org/a%20b;$(touch%20x)|"));
    QVERIFY(!QFile::exists(home.path(u"x"_s)));
}

void ProgramTest::killedWhileDownloading_theNextGoesOn()
{
    const Home home;
    const QByteArray pdf = smallPdf(300'000);
    HttpServer server;
    server.answer(u"/a.pdf"_s, [&pdf](QTcpSocket &socket, const HttpRequest &request) {
        if (request.headers.contains("range"))
            return ranged(pdf, "\"a\"")(socket, request);
        inPieces("HTTP/1.1 200 OK\r\nETag: \"a\"\r\nContent-Length: " + QByteArray::number(pdf.size()) + "\r\n\r\n" + pdf, 5000, 200)(
            socket, request);
    });
    QVERIFY(QDir().mkpath(home.path(u"bin"_s)) && QDir().mkpath(home.path(u"xdg_config_home/papercabinet"_s)));
    QVERIFY(put(home.path(u"bin/xdg-open"_s), "#!/bin/sh\ncp \"${1#file://}\" '" + QFile::encodeName(home.path(u"seen"_s)) + "'\n", true));
    QVERIFY(put(home.path(u"xdg_config_home/papercabinet/network.json"_s), // the person allowed this computer by name
                R"({"allowedHosts":["127.0.0.1"],"proxy":{"kind":"none"},"pdfOrder":[]})"));
    QCOMPARE(home({u"add"_s, u"T"_s, u"--link"_s, u"Paper="_s + server.url(u"/a.pdf"_s).toString()}).status, 0);

    const auto first = home.start(program, {u"open"_s, u"p1"_s});
    const QDir cache(home.path(u"xdg_cache_home/papercabinet/pdf"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!cache.entryList({u"*.note"_s}).isEmpty(), 20'000);
    first->kill();
    QVERIFY(first->waitForFinished());

    const auto second = home.start(program, {u"open"_s, u"p1"_s});
    QTRY_COMPARE_WITH_TIMEOUT(second->state(), QProcess::NotRunning, 20'000);
    QVERIFY2(second->exitCode() == 0, second->readAllStandardError().constData());
    QVERIFY(server.requests().last().headers.value("range").startsWith("bytes="));
    QTRY_COMPARE(QFileInfo(home.path(u"seen"_s)).size(), pdf.size());
    QFile seen(home.path(u"seen"_s));
    QVERIFY(seen.open(QIODevice::ReadOnly));
    QVERIFY(seen.readAll() == pdf);
    QCOMPARE(cache.entryList({u"fetch-*"_s}, QDir::Files), QStringList());
}

void ProgramTest::withoutADisplay_theBoardIsPrinted()
{
    const Home home;
    QVERIFY(put(home.path(u"list.md"_s), "# T\n\n- [x] A Done Thing[OSDI'20]\n- [ ] An Open Thing\n"));
    const Ran ran = home("list.md");
    QVERIFY2(ran.status == 0, ran.err.constData());
    QVERIFY2(ran.out.contains("To read (1)\n  An Open Thing\n") && ran.out.contains("Done (1)\n  A Done Thing"),
             ran.out.constData());
    QVERIFY2(ran.err.contains("display"), ran.err.constData());
    QVERIFY(!QDir(home.path(u"xdg_data_home/papercabinet"_s)).exists());
}

QTEST_GUILESS_MAIN(ProgramTest)
#include "tst_program.moc"

// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "SourceTree.h"

#include <QLibraryInfo>
#include <QMap>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cabinet::architecture;

// The shape of the program, held by machine: who may include whom, how large things grow, what nobody writes.
// Each offence is printed as file:line: what is wrong.
namespace {

// A layer may include itself and the layers listed; a new layer is added here and in src/CMakeLists.txt.
const QMap<QString, QStringList> &allowedLayers()
{
    static const QStringList middle{u"domain"_s, u"markdown"_s, u"storage"_s, u"network"_s};
    static const QMap<QString, QStringList> allowed{
        {u"domain"_s, {}},
        {u"markdown"_s, {u"domain"_s}},
        {u"storage"_s, {u"domain"_s}},
        {u"network"_s, {u"domain"_s}},
        {u"library"_s, middle},
        {u"cli"_s, middle + QStringList{u"library"_s}},
        {u"gui"_s, middle + QStringList{u"library"_s}},
        {u"main"_s, middle + QStringList{u"library"_s, u"cli"_s, u"gui"_s}},
    };
    return allowed;
}

// Libraries that only some layers may use; QtCore and QtConcurrent belong to everybody. main builds the application object.
const QMap<QString, QStringList> &ownersOfModule()
{
    static const QStringList gui{u"gui"_s, u"main"_s};
    static const QMap<QString, QStringList> owners{
        {u"QtSql"_s, {u"storage"_s}},
        {u"QtNetwork"_s, {u"network"_s}},
        {u"QtGui"_s, gui},
        {u"QtWidgets"_s, gui},
        {u"QtSvg"_s, gui},
        {u"QtSvgWidgets"_s, gui},
        {u"QtPrintSupport"_s, gui},
        {u"sqlite3"_s, {u"storage"_s}},
        {u"CLI11"_s, {u"cli"_s}},
        {u"QtTest"_s, {}},
        {u"QtXml"_s, {}},
    };
    return owners;
}

// Which module a header in angle brackets belongs to, by looking where it lies under Qt's include folder; empty: the standard
// library.
QString moduleOf(const QString &header)
{
    if (header.contains(u'/'))
        return header.section(u'/', 0, 0);
    if (header.startsWith(u"sqlite3"_s))
        return header.section(u'.', 0, 0);
    static const QDir qt(QLibraryInfo::path(QLibraryInfo::HeadersPath));
    static const QStringList modules = qt.entryList({u"Qt*"_s}, QDir::Dirs);
    for (const QString &module : modules) {
        if (QFile::exists(qt.filePath(module + u'/' + header)))
            return module;
    }
    return {};
}

QString wrongInclude(const QString &layer, const QString &line)
{
    static const QRegularExpression include(u"^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"_s);
    const auto match = include.match(line);
    if (!match.hasMatch())
        return {};
    const QString header = match.captured(2);
    const QStringList allowed = allowedLayers().value(layer);
    if (match.captured(1) == u"<"_s) {
        const QString module = moduleOf(header);
        const bool free = !ownersOfModule().contains(module) || ownersOfModule().value(module).contains(layer);
        return free ? QString() : u"%1 must not include <%2> of %3"_s.arg(layer, header, module);
    }
    if (header.startsWith(u"ui_"_s))
        return layer == u"gui"_s ? QString() : u"only gui includes forms"_s;
    const QString target = header.section(u'/', 0, 0);
    const bool known = header.contains(u'/') && allowedLayers().contains(target);
    return !known || target == layer || allowed.contains(target) ? QString() : u"%1 must not include %2"_s.arg(layer, header);
}

struct Idiom
{
    QRegularExpression pattern;
    QString reason;
    QStringList layers = {}; // where it is forbidden; empty: everywhere
};

const std::vector<Idiom> &forbiddenIdioms()
{
    const auto re = [](const QString &pattern) { return QRegularExpression(pattern); };
    static const QStringList edges{u"cli"_s, u"gui"_s, u"main"_s};
    static const std::vector<Idiom> idioms{
        {re(uR"(\b(SIGNAL|SLOT)\s*\()"_s), u"connect by member pointer"_s},
        {re(uR"(\bsender\s*\(\s*\))"_s), u"no sender(): capture what the slot needs"_s},
        {re(uR"(\bQEventLoop\b)"_s), u"no nested event loop"_s},
        {re(uR"(\bprocessEvents\b)"_s), u"no processEvents outside tests"_s},
        {re(uR"((?<![dD]rag)(?<!&drag)(?:->|\.)exec\s*\()"_s), u"no nested event loop: open() and a signal"_s, {u"gui"_s}},
        {re(uR"(\bQMessageBox::(question|information|warning|critical|about)\s*\()"_s), u"no nested event loop: open()"_s},
        {re(uR"(\bQInputDialog::get|\bQFileDialog::get|\bQColorDialog::get)"_s), u"no nested event loop: open()"_s},
        {re(uR"(\bstatic\b[^;(]*[&*]\s*(instance|self|theOne)\s*\()"_s), u"no singletons: hand the object over"_s},
        {re(uR"(\b(?!Q)\w+::instance\s*\()"_s), u"no singletons: hand the object over"_s},
        {re(uR"(\bignoreSslErrors\b|\bVerifyNone\b)"_s), u"certificates are always checked"_s},
        {re(uR"(\bQt::(AutoText|RichText|MarkdownText)\b)"_s), u"text of the user is shown as plain text"_s},
        {re(uR"(\b(foreach|Q_FOREACH)\s*\()"_s), u"range-based for"_s},
        {re(uR"(\busing\s+namespace\s+std\s*;)"_s), u"no using namespace std"_s},
        {re(uR"((?<![\w:.>])(system|popen)\s*\()"_s), u"no shell"_s},
        {re(uR"(\bQSettings\b)"_s),
         u"settings belong to gui"_s,
         {u"domain"_s, u"markdown"_s, u"storage"_s, u"network"_s, u"library"_s}},
        {re(uR"(\bQSqlDatabase\b|\bQSqlQuery\b|\bQNetworkAccessManager\b)"_s),
         u"not in this layer"_s,
         {u"domain"_s, u"markdown"_s, u"library"_s, u"cli"_s, u"gui"_s, u"main"_s}},
        {re(uR"(\bstorage::(Writer|Store|Statement|Connection)\b)"_s), u"only Library changes data"_s, edges},
    };
    return idioms;
}

QStringList idiomsIn(const SourceFile &file)
{
    QStringList wrong;
    for (qsizetype n = 0; n < file.code.size(); ++n) {
        for (const Idiom &idiom : forbiddenIdioms()) {
            const auto match = idiom.pattern.match(file.code[n]);
            if (match.hasMatch() && (idiom.layers.isEmpty() || idiom.layers.contains(file.layer())))
                wrong += u"%1: %2: %3"_s.arg(file.at(n), match.captured(0).trimmed(), idiom.reason);
        }
    }
    return wrong;
}

bool hasLicenceLines(const SourceFile &file)
{
    const QString top = QStringList(file.lines.mid(0, 6)).join(u'\n');
    return top.contains(QString(u"SPDX-FileCopyrightText: "_s)) && top.contains(u"SPDX-License-Identifier: GPL-3.0-or-later"_s);
}

// Text that everybody's build carries; the words are split so that this file does not find itself.
QStringList strangeWordsIn(const SourceFile &file)
{
    static const QRegularExpression strange(u"(?<![\\w.])/wor"_s + u"k/|/\\.lib"_s + u"rary\\b"_s);
    QStringList wrong;
    for (qsizetype n = 0; n < file.lines.size(); ++n) {
        if (file.lines[n].contains(strange))
            wrong += u"%1: names a place that only one machine has"_s.arg(file.at(n));
    }
    return wrong;
}

// Prints the offences, each on a line of its own; true when there are none.
bool none(const QStringList &offences)
{
    for (const QString &offence : offences)
        qInfo().noquote() << offence;
    return offences.isEmpty();
}

const QDir &project()
{
    static const QDir root(QStringLiteral(CABINET_SOURCE_DIR));
    return root;
}

} // namespace

#define VERIFY_NONE(...) QVERIFY2(none(__VA_ARGS__), "see the lines above")

class TestArchitecture final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();

    void codeView_hidesCommentsAndStrings();
    void functionCounter_findsBodiesOnly();
    void wrongInclude_isSeen_data();
    void wrongInclude_isSeen();
    void forbiddenIdiom_isSeen_data();
    void forbiddenIdiom_isSeen();

    void includes_followTheLayers();
    void linkedLibraries_followTheLayers();
    void forbiddenIdioms_areAbsent();
    void openUrl_isCalledInOneFile();
    void files_areSmall();
    void functions_areSmall();
    void testsAreLongEnough();
    void licenceLines_areInEverySource();
    void forms_showPlainText();
    void noFile_namesOneMachinesPlaces();
    void readme_leadsWithTheTwoCommands();

private:
    [[nodiscard]] QStringList sizesOver(const QString &suffix, qsizetype most, qsizetype mostP95) const;

    std::vector<SourceFile> m_sources;
};

void TestArchitecture::initTestCase()
{
    m_sources = readTree(project(), u"src"_s, {u".cpp"_s, u".h"_s});
    QVERIFY2(m_sources.size() > 20, "the sources were not found");
    QVERIFY2(moduleOf(u"QSqlQuery"_s) == u"QtSql"_s, "Qt's headers were not found");
}

void TestArchitecture::codeView_hidesCommentsAndStrings()
{
    QCOMPARE(withoutCommentsAndStrings(u"a; // SIGNAL(\nb(\"x\\\"y\"); /* c\nd */ e('\"');"_s),
             u"a;           \nb(\"    \");     \n     e(' ');"_s);
    QCOMPARE(withoutCommentsAndStrings(u"f(R\"(\"SLOT(\")\", 1'000, u'\\'');"_s).remove(u' '), u"f(R\",1'000,u'');"_s);
}

void TestArchitecture::functionCounter_findsBodiesOnly()
{
    const QString text =
        u"namespace a {\nstruct S {\n  int x = f(int(1), 2);\n  int g() const { return 1; }\n};\nvoid f(int a = g(),\n"
        "       int b)\n{\n  if (a) {\n    b();\n  }\n}\nconst auto l = [] (int) { return 1; };\n}"_s;
    const auto found = functions(text.split(u'\n'));
    QCOMPARE(found.size(), 2u);
    QCOMPARE(found[0].length, 1);
    QCOMPARE(found[1].line, 5);
    QCOMPARE(found[1].length, 7);
}

void TestArchitecture::wrongInclude_isSeen_data()
{
    QTest::addColumn<QString>("layer");
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("wrong");
    QTest::newRow("upward") << u"domain"_s << u"#include \"storage/Store.h\""_s << true;
    QTest::newRow("sibling") << u"markdown"_s << u"#include \"storage/Store.h\""_s << true;
    QTest::newRow("edge to edge") << u"cli"_s << u"#include \"gui/MainWindow.h\""_s << true;
    QTest::newRow("downward") << u"gui"_s << u"#include \"domain/Paper.h\""_s << false;
    QTest::newRow("sql outside storage") << u"library"_s << u"#include <QSqlQuery>"_s << true;
    QTest::newRow("sql with its module") << u"library"_s << u"#include <QtSql/QSqlQuery>"_s << true;
    QTest::newRow("sql in storage") << u"storage"_s << u"#include <QSqlQuery>"_s << false;
    QTest::newRow("network outside network") << u"gui"_s << u"#include <QHostAddress>"_s << true;
    QTest::newRow("a url is core") << u"domain"_s << u"#include <QUrl>"_s << false;
    QTest::newRow("colour outside gui") << u"domain"_s << u"#include <QColor>"_s << true;
    QTest::newRow("widget in cli") << u"cli"_s << u"#include <QWidget>"_s << true;
    QTest::newRow("driver handle") << u"library"_s << u"#include <sqlite3.h>"_s << true;
    QTest::newRow("standard library") << u"domain"_s << u"#include <vector>"_s << false;
    QTest::newRow("form outside gui") << u"cli"_s << u"#include \"ui_MainWindow.h\""_s << true;
}

void TestArchitecture::wrongInclude_isSeen()
{
    QFETCH(QString, layer);
    QFETCH(QString, line);
    QTEST(!wrongInclude(layer, line).isEmpty(), "wrong");
}

void TestArchitecture::forbiddenIdiom_isSeen_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("offences");
    QTest::newRow("string connect") << u"connect(a, SIGNAL(b()), this, SLOT(c()));"_s << 1;
    QTest::newRow("sender") << u"auto *b = sender();"_s << 1;
    QTest::newRow("dialog exec") << u"dialog->exec();"_s << 1;
    QTest::newRow("dialog exec with a value") << u"menu.exec(event->globalPos());"_s << 1;
    QTest::newRow("a drag has its own loop") << u"drag->exec(Qt::MoveAction);"_s << 0;
    QTest::newRow("own singleton") << u"static Settings &instance();"_s << 1;
    QTest::newRow("use of a singleton") << u"Settings::instance()->x();"_s << 1;
    QTest::newRow("Qt's own instance") << u"QCoreApplication::instance()->x();"_s << 0;
    QTest::newRow("rich text") << u"label->setTextFormat(Qt::AutoText);"_s << 1;
    QTest::newRow("certificates") << u"reply->ignoreSslErrors();"_s << 1;
    QTest::newRow("in a comment") << u"// never sender()"_s << 0;
    QTest::newRow("using std") << u"using namespace std;"_s << 1;
    QTest::newRow("using literals") << u"using namespace std::chrono_literals;"_s << 0;
    QTest::newRow("static box") << u"QMessageBox::question(this, a, b);"_s << 1;
    QTest::newRow("writer outside library") << u"storage::Writer writer(c);"_s << 1;
}

void TestArchitecture::forbiddenIdiom_isSeen()
{
    QFETCH(QString, line);
    QFETCH(int, offences);
    QCOMPARE(idiomsIn(sourceFile(u"src/gui/X.cpp"_s, line)).size(), offences);
}

void TestArchitecture::includes_followTheLayers()
{
    QStringList offences;
    for (const SourceFile &file : m_sources) {
        if (!allowedLayers().contains(file.layer()))
            offences += u"%1: folder %2 is not a known layer"_s.arg(file.at(0), file.layer());
        for (qsizetype n = 0; n < file.lines.size(); ++n) {
            const QString wrong = wrongInclude(file.layer(), file.lines[n]);
            if (!wrong.isEmpty())
                offences += u"%1: %2"_s.arg(file.at(n), wrong);
        }
    }
    VERIFY_NONE(offences);
}

void TestArchitecture::linkedLibraries_followTheLayers()
{
    static const QRegularExpression call(uR"(^\s*cabinet_library\((\w+)([^)]*)\))"_s);
    const SourceFile cmake = readSource(project(), u"src/CMakeLists.txt"_s);
    QStringList offences, seen;
    for (qsizetype n = 0; n < cmake.lines.size(); ++n) {
        const auto match = call.match(cmake.lines[n]);
        const QString layer = match.captured(1);
        seen += layer;
        for (const QString &link : match.captured(2).split(u' ', Qt::SkipEmptyParts)) {
            const QString target = link.section(u'_', 1);
            const QString module = QString(link).replace(u"Qt6::"_s, u"Qt"_s).section(u':', 0, 0);
            const bool own = link.startsWith(u"cabinet_"_s);
            if (own ? !allowedLayers().value(layer).contains(target)
                    : ownersOfModule().contains(module) && !ownersOfModule().value(module).contains(layer))
                offences += u"%1: %2 must not link %3"_s.arg(cmake.at(n), layer, link);
        }
    }
    for (const QString &layer : allowedLayers().keys()) {
        if (layer != u"main"_s && !seen.contains(layer))
            offences += u"%1: no library for %2"_s.arg(cmake.path, layer);
    }
    VERIFY_NONE(offences);
}

void TestArchitecture::forbiddenIdioms_areAbsent()
{
    QStringList offences;
    for (const SourceFile &file : m_sources)
        offences += idiomsIn(file);
    VERIFY_NONE(offences);
}

void TestArchitecture::openUrl_isCalledInOneFile()
{
    QStringList calls;
    QSet<QString> files;
    for (const SourceFile &file : m_sources) {
        for (qsizetype n = 0; n < file.code.size(); ++n) {
            if (file.code[n].contains(u"QDesktopServices::openUrl"_s)) {
                calls += u"%1: opens something outside the program"_s.arg(file.at(n));
                files.insert(file.path);
            }
        }
    }
    VERIFY_NONE(files.size() > 1 ? calls : QStringList());
}

QStringList TestArchitecture::sizesOver(const QString &suffix, qsizetype most, qsizetype mostP95) const
{
    QStringList offences;
    std::vector<qsizetype> sizes;
    for (const SourceFile &file : m_sources) {
        if (!file.path.endsWith(suffix))
            continue;
        sizes.push_back(file.lines.size() - 1);
        if (sizes.back() > most)
            offences += u"%1: %2 lines, at most %3"_s.arg(file.at(sizes.back() - 1)).arg(sizes.back()).arg(most);
    }
    const qsizetype p95 = percentile(sizes, 95);
    qInfo().noquote() << u"%1: %2 files, p95 %3 lines"_s.arg(suffix).arg(sizes.size()).arg(p95);
    if (p95 > mostP95)
        offences += u"src:1: 95 of 100 %1 files have at most %2 lines; aim at %3"_s.arg(suffix).arg(p95).arg(mostP95);
    return offences;
}

void TestArchitecture::files_areSmall()
{
    QStringList offences = sizesOver(u".cpp"_s, 600, 400) + sizesOver(u".h"_s, 300, 150);
    for (const SourceFile &form : readTree(project(), u"ui"_s, {u".ui"_s})) {
        if (form.lines.size() > 601)
            offences += u"%1: %2 lines, at most 600"_s.arg(form.at(600)).arg(form.lines.size() - 1);
    }
    VERIFY_NONE(offences);
}

void TestArchitecture::functions_areSmall()
{
    std::vector<qsizetype> lengths;
    QStringList longOnes;
    for (const SourceFile &file : m_sources) {
        for (const Function &function : functions(file.code)) {
            lengths.push_back(function.length);
            if (function.length >= 40)
                longOnes += u"%1: a function of %2 lines"_s.arg(file.at(function.line)).arg(function.length);
        }
    }
    const qsizetype median = percentile(lengths, 50), p95 = percentile(lengths, 95);
    qInfo().noquote()
        << u"%1 functions, median %2 lines, p95 %3, over 40: %4"_s.arg(lengths.size()).arg(median).arg(p95).arg(longOnes.size());
    VERIFY_NONE(median < 10 && p95 < 40 ? QStringList() : longOnes);
}

void TestArchitecture::testsAreLongEnough()
{
    const auto linesOf = [](const std::vector<SourceFile> &files) {
        qsizetype sum = 0;
        for (const SourceFile &file : files)
            sum += file.lines.size() - 1;
        return static_cast<double>(sum);
    };
    const double ratio = linesOf(readTree(project(), u"tests"_s, {u".cpp"_s, u".h"_s, u".py"_s, u".sh"_s})) / linesOf(m_sources);
    qInfo().noquote() << u"test lines for a source line: %1"_s.arg(ratio, 0, 'f', 2);
    if (linesOf(m_sources) < 5000)
        QSKIP("too little is written to judge");
    QVERIFY(ratio >= 0.50); // never less than it is; the aim is 0.6
}

void TestArchitecture::licenceLines_areInEverySource()
{
    std::vector<SourceFile> files = m_sources;
    const QStringList suffixes{u".cpp"_s, u".h"_s, u".py"_s, u".sh"_s, u".cmake"_s, u".sql"_s, u".svg"_s, u"CMakeLists.txt"_s};
    for (const QString &folder : {u"tests"_s, u"resources"_s, u"packaging"_s}) {
        for (SourceFile &file : readTree(project(), folder, suffixes)) {
            if (!file.path.startsWith(u"tests/data/"_s))
                files.push_back(std::move(file));
        }
    }
    QStringList offences;
    for (const SourceFile &file : files) {
        if (!hasLicenceLines(file))
            offences += u"%1: two SPDX lines belong at the top"_s.arg(file.at(0));
    }
    VERIFY_NONE(offences);
}

void TestArchitecture::forms_showPlainText()
{
    static const QRegularExpression rich(uR"(Qt::(RichText|AutoText|MarkdownText)|&lt;(html|b|a |p)\b)"_s);
    QStringList offences;
    for (const SourceFile &form : readTree(project(), u"ui"_s, {u".ui"_s})) {
        for (qsizetype n = 0; n < form.lines.size(); ++n) {
            if (form.lines[n].contains(rich))
                offences += u"%1: a form shows plain text"_s.arg(form.at(n));
        }
    }
    VERIFY_NONE(offences);
}

void TestArchitecture::noFile_namesOneMachinesPlaces()
{
    QStringList offences;
    for (const QString &folder : {u"src"_s, u"ui"_s, u"tests"_s, u"resources"_s, u"packaging"_s, u"translations"_s, u".ci"_s}) {
        for (const SourceFile &file : readTree(project(), folder, {QString()}))
            offences += strangeWordsIn(file);
    }
    for (const QString &name : project().entryList(QDir::Files | QDir::Hidden)) {
        if (name != u".git"_s)
            offences += strangeWordsIn(readSource(project(), name));
    }
    VERIFY_NONE(offences);
}

void TestArchitecture::readme_leadsWithTheTwoCommands()
{
    const QString text = readSource(project(), u"README.md"_s).lines.join(u'\n');
    QVERIFY(text.contains(u"packaging/bootstrap run"_s));
    QVERIFY(text.contains(u"packaging/bootstrap test"_s));
    QVERIFY(QFileInfo(project().filePath(u"packaging/bootstrap"_s)).isExecutable());
    QVERIFY(QFileInfo(project().filePath(u".ci/run"_s)).isExecutable());
}

QTEST_GUILESS_MAIN(TestArchitecture)
#include "tst_architecture.moc"

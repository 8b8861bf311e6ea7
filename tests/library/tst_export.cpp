// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/Export.h"
#include "library/ExportFormats.h"
#include "library/Library.h"
#include "storage/Statement.h"
#include "support/LibraryFixture.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>
#include <QTest>

using namespace cabinet;
using namespace cabinet::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray exported(LibraryFixture &fixture, ExportFormat format)
{
    const auto bytes = exportLibrary(fixture->read(), format);
    return bytes ? *bytes : bytes.error().message.toUtf8();
}

Paper hostilePaper()
{
    Paper paper;
    paper.id = PaperId{1};
    paper.uid = u"u-1"_s;
    paper.title = u"=cmd|' /C calc'!A0, \"50% of $x_1 & #2\" {\\evil}"_s;
    paper.authors = {u"Müller, Jörg"_s, u"Ada Lovelace"_s, u"李明"_s};
    paper.venue = parseVenue(u"OSDI'20"_s);
    paper.tags = {u"a b"_s, u"系统"_s};
    paper.links = {{u"Note"_s, u"https://n.org/x"_s}, {u"Paper"_s, u"https://doi.org/10.1145/1{2}"_s}};
    paper.notes = u"line\nER  - \nTY  - JOUR"_s;
    return paper;
}

Paper titled(const QString &title)
{
    Paper paper;
    paper.title = title;
    return paper;
}

PaperId idOf(LibraryFixture &fixture, const QString &title)
{
    const auto id = storage::selectInteger(fixture->read().connection(), u"SELECT id FROM paper WHERE title = ?"_s, {title});
    return PaperId{id ? *id : 0};
}

// What a paper is without what belongs to one library only.
QJsonArray comparable(const QByteArray &json, const QString &key)
{
    QJsonArray values;
    for (const QJsonValue &value : QJsonDocument::fromJson(json).object().value(key).toArray()) {
        QJsonObject object = value.toObject();
        for (const QString &own : {u"id"_s, u"uid"_s, u"added"_s, u"started"_s, u"finished"_s, u"papers"_s})
            object.remove(own);
        values.append(object);
    }
    return values;
}

} // namespace

class TestExport final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void format_isFoundByName();
    void json_hasThePromisedShape();
    void json_emptyLibrary_isValid();
    void markdown_unchangedSource_isItsBytes_data();
    void markdown_unchangedSource_isItsBytes();
    void markdown_movedCard_isOneByte();
    void markdown_edits_areWrittenInPlace();
    void markdown_deleted_isTakenOut();
    void markdown_changedIdea_isWrittenInPlace();
    void markdown_ownPapers_roundTrip();
    void markdown_seeds_areTheirBytes();
    void bibtex_isEscapedAndUnique();
    void bibtex_keysAreAsciiAndSteady();
    void ris_recordCannotBeBroken();
    void cslJson_hasItsFields();
    void csv_quotesAndDefusesFormulas();
    void exports_areTheSameInEveryLocale();
};

void TestExport::format_isFoundByName()
{
    QCOMPARE(exportFormat(u"csl-json"_s), std::optional(ExportFormat::CslJson));
    QCOMPARE(exportFormat(u"BibTeX"_s), std::optional(ExportFormat::Bibtex));
    QVERIFY(!exportFormat(u"docx"_s));
    QVERIFY(!exportFormat({}));
}

void TestExport::json_hasThePromisedShape()
{
    LibraryFixture fixture;
    PaperDraft draft;
    draft.title = u"A \"quoted\" title"_s;
    draft.authors = {u"X Y"_s};
    draft.venue = u"OSDI'20"_s;
    draft.status = Status::Done;
    draft.topic = {u"T"_s, u"U"_s};
    draft.tags = {u"t"_s};
    draft.links = {{u"Paper"_s, u"https://a.org/p.pdf"_s}};
    const auto paper = fixture->addPaper(draft);
    const IdeaId idea = fixture.addIdea(u"See [x](https://a.org/x)"_s, u"body"_s);
    QVERIFY(fixture->linkPaper(idea, *paper));
    const QJsonObject all = QJsonDocument::fromJson(exported(fixture, ExportFormat::Json)).object();
    const QJsonObject p = all.value(u"papers"_s).toArray().first().toObject();
    QCOMPARE(p.keys(),
             (QStringList{u"abstract"_s, u"added"_s, u"authors"_s, u"finished"_s, u"id"_s, u"identifiers"_s, u"links"_s, u"notes"_s,
                          u"started"_s, u"status"_s, u"tags"_s, u"title"_s, u"topic"_s, u"topics"_s, u"uid"_s, u"venue"_s, u"year"_s}));
    QCOMPARE(p.value(u"id"_s).toString(), u"p%1"_s.arg(paper->value));
    QCOMPARE(p.value(u"year"_s).toInt(), 2020);
    QCOMPARE(p.value(u"status"_s).toString(), u"done"_s);
    QCOMPARE(p.value(u"topic"_s).toArray(), (QJsonArray{u"T"_s, u"U"_s}));
    QCOMPARE(p.value(u"topics"_s).toArray(), (QJsonArray{QJsonArray{u"T"_s, u"U"_s}}));
    QCOMPARE(p.value(u"links"_s).toArray().first().toObject().value(u"label"_s).toString(), u"Paper"_s);
    QVERIFY(p.value(u"started"_s).isNull());
    const QRegularExpression iso(u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$"_s);
    QVERIFY(iso.match(p.value(u"finished"_s).toString()).hasMatch());
    const QJsonObject i = all.value(u"ideas"_s).toArray().first().toObject();
    QCOMPARE(i.keys(), (QStringList{u"body"_s, u"id"_s, u"links"_s, u"number"_s, u"papers"_s, u"tags"_s, u"title"_s, u"uid"_s}));
    QCOMPARE(i.value(u"papers"_s).toArray(), (QJsonArray{u"p%1"_s.arg(paper->value)}));
    QCOMPARE(i.value(u"links"_s).toArray().size(), 1);
}

void TestExport::json_emptyLibrary_isValid()
{
    LibraryFixture fixture;
    const QJsonObject all = QJsonDocument::fromJson(exported(fixture, ExportFormat::Json)).object();
    QVERIFY(all.value(u"papers"_s).isArray());
    QVERIFY(all.value(u"ideas"_s).isArray());
    QCOMPARE(exported(fixture, ExportFormat::Markdown), QByteArray());
    QCOMPARE(exported(fixture, ExportFormat::CslJson).trimmed(), QByteArray("[\n]"));
}

void TestExport::markdown_unchangedSource_isItsBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("plain") << QByteArray("# R\n\n## T\n\n- [x] A[OSDI'20]: [[Paper](https://a.org/a.pdf)]\n- [ ] B\n");
    QTest::newRow("crlf, bom, no final newline")
        << QByteArray("\xef\xbb\xbf# R\r\n\r\n- [X] A\r\n- [ ] B: [[Paper](https://a.org/b)]");
    QTest::newRow("odd marks and tabs") << QByteArray(
        "* [ ]\tA\n+ [x]   B  \n\tcontinued\n\n> quoted prose\n\n| a | b |\n|---|---|\n");
    QTest::newRow("ideas") << QByteArray("# C\n\n1. One\n\n2. Two\n- x [a](https://a.org)\n\nloose\n\n3. 三\n");
}

void TestExport::markdown_unchangedSource_isItsBytes()
{
    QFETCH(const QByteArray, bytes);
    LibraryFixture fixture;
    QVERIFY(fixture.import({fixture.write(u"a.md"_s, bytes)}).changesAnything());
    QCOMPARE(exported(fixture, ExportFormat::Markdown), bytes);
    const auto sources = fixture->read().sources();
    QVERIFY(sources);
    const auto source = exportSource(fixture->read(), sources->first().id);
    QVERIFY(source);
    QCOMPARE(*source, bytes);
}

void TestExport::markdown_movedCard_isOneByte()
{
    LibraryFixture fixture;
    const QByteArray bytes = "- [ ] A\n- [ ] B\n- [X] C\n";
    fixture.import({fixture.write(u"a.md"_s, bytes)});
    QVERIFY(fixture->movePapers({idOf(fixture, u"B"_s)}, Status::Done, {}));
    QCOMPARE(exported(fixture, ExportFormat::Markdown), QByteArray("- [ ] A\n- [X] B\n- [X] C\n"));
    QVERIFY(fixture->movePapers({idOf(fixture, u"A"_s)}, Status::Reading, {}));
    QCOMPARE(exported(fixture, ExportFormat::Markdown), QByteArray("- [/] A\n- [X] B\n- [X] C\n"));
    QVERIFY(fixture->undo());
    QVERIFY(fixture->undo());
    QCOMPARE(exported(fixture, ExportFormat::Markdown), bytes);
}

void TestExport::markdown_edits_areWrittenInPlace()
{
    LibraryFixture fixture;
    fixture.import({fixture.write(
        u"a.md"_s, "prose\n\n- [ ] A[OSDI'20]: [[Paper](https://a.org/a.pdf)] [[Note](https://n.org/a)]\n- [ ] B\n")});
    PaperEdit edit;
    edit.title = u"A better title"_s;
    edit.venue = u"SOSP'21"_s;
    edit.links = Links{{u"Paper"_s, u"https://a.org/a2.pdf"_s}, {u"Code"_s, u"https://c.org/(a)"_s}};
    QVERIFY(fixture->editPaper(idOf(fixture, u"A"_s), edit));
    QCOMPARE(exported(fixture, ExportFormat::Markdown),
             QByteArray("prose\n\n- [ ] A better title[SOSP'21]: [[Paper](https://a.org/a2.pdf)] "
                        "[[Code](https://c.org/(a))]\n- [ ] B\n"));
}

void TestExport::markdown_deleted_isTakenOut()
{
    LibraryFixture fixture;
    fixture.import({fixture.write(u"a.md"_s, "# R\n- [ ] A\n- [ ] B\n\nend\n")});
    QVERIFY(fixture->removePapers({idOf(fixture, u"A"_s)}));
    QCOMPARE(exported(fixture, ExportFormat::Markdown), QByteArray("# R\n- [ ] B\n\nend\n"));
}

void TestExport::markdown_changedIdea_isWrittenInPlace()
{
    LibraryFixture fixture;
    fixture.import({fixture.write(u"a.md"_s, "# C\r\n\r\n1. One\r\n- x\r\n\r\n2. Two\r\n")}, ImportAs::Ideas);
    const auto one = fixture->read().ideaWithNumber(1);
    const auto two = fixture->read().ideaWithNumber(2);
    QVERIFY(one && *one && two && *two);
    QVERIFY(fixture->editIdea(**one, {{}, u"- x\n- y"_s}));
    QVERIFY(fixture->editIdea(**two, {u"Zwei"_s, {}}));
    QCOMPARE(exported(fixture, ExportFormat::Markdown), QByteArray("# C\r\n\r\n1. One\r\n- x\r\n- y\r\n\r\n2. Zwei\r\n"));
}

void TestExport::markdown_ownPapers_roundTrip()
{
    LibraryFixture fixture;
    PaperDraft draft;
    draft.venue = u"OSDI'20"_s;
    draft.links = {{u"Paper"_s, u"https://a.org/a.pdf"_s}, {u"Note"_s, u"https://n.org/a"_s}};
    for (const auto &[title, status, topic] :
         {std::tuple(u"Alpha: the first"_s, Status::ToRead, TopicPath{u"Systems"_s, u"Kernels"_s}),
          std::tuple(u"Beta"_s, Status::Done, TopicPath{u"Systems"_s}),
          std::tuple(u"伽马"_s, Status::Reading, TopicPath{u"机器学习"_s})}) {
        draft.title = title;
        draft.status = status;
        draft.topic = topic;
        QVERIFY(fixture->addPaper(draft));
    }
    const QByteArray text = exported(fixture, ExportFormat::Markdown);
    LibraryFixture copy;
    copy.import({copy.write(u"a.md"_s, text)}, ImportAs::Papers);
    const QJsonArray before = comparable(exported(fixture, ExportFormat::Json), u"papers"_s);
    const QJsonArray after = comparable(exported(copy, ExportFormat::Json), u"papers"_s);
    QCOMPARE(after.size(), before.size());
    for (const QJsonValue &value : before)
        QVERIFY2(after.contains(value), text.constData());
}

void TestExport::markdown_seeds_areTheirBytes()
{
    const QDir seeds(QStringLiteral(CABINET_SOURCE_DIR "/../shared/data/seeds"));
    if (!seeds.exists(u"paper-reading.md"_s))
        QSKIP("the founding lists are not beside the project");
    for (const QString &name : {u"paper-reading.md"_s, u"cabinet-of-curiosities.md"_s}) {
        LibraryFixture fixture;
        fixture.import({seeds.filePath(name)});
        QFile file(seeds.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(exported(fixture, ExportFormat::Markdown), file.readAll());
    }
}

void TestExport::bibtex_isEscapedAndUnique()
{
    const QString text = QString::fromUtf8(bibtexOf({hostilePaper(), hostilePaper()}));
    QVERIFY(text.contains(u"@inproceedings{muller2020cmd,"_s));
    QVERIFY(text.contains(u"@inproceedings{muller2020cmda,"_s));
    QVERIFY(text.contains(u"50\\% of \\$x\\_1 \\& \\#2"_s));
    QVERIFY(text.contains(u"\\{\\textbackslash{}evil\\}"_s));
    QVERIFY(text.contains(u"author = {Müller, Jörg and Lovelace, Ada and {李明}}"_s));
    QVERIFY(text.contains(u"url = {https://doi.org/10.1145/1%7B2%7D}"_s));
    int depth = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == u'\\')
            ++i;
        else if (text.at(i) == u'{')
            ++depth;
        else if (text.at(i) == u'}')
            QVERIFY(--depth >= 0);
    }
    QCOMPARE(depth, 0);
}

void TestExport::bibtex_keysAreAsciiAndSteady()
{
    const QStringList keys = citationKeys({titled(u"The Art of X"_s), titled(u"机器学习"_s), titled(u"2001: A Space"_s),
                                           titled(u"Art"_s), titled(u"Art a"_s), titled(u"机器"_s)});
    QCOMPARE(keys, (QStringList{u"art"_s, u"paper"_s, u"paper2001"_s, u"arta"_s, u"artb"_s, u"papera"_s}));
    QList<Paper> many;
    for (int i = 0; i < 2'000; ++i)
        many.append(titled(u"Same"_s));
    const QStringList unique = citationKeys(many);
    QCOMPARE(QSet<QString>(unique.begin(), unique.end()).size(), many.size());
}

void TestExport::ris_recordCannotBeBroken()
{
    const QString text = QString::fromUtf8(risOf({hostilePaper(), titled(u"Second"_s)}));
    const QStringList lines = text.split(u"\r\n"_s, Qt::SkipEmptyParts);
    QCOMPARE(lines.filter(QRegularExpression(u"^ER  - $"_s)).size(), 2);
    QCOMPARE(lines.filter(QRegularExpression(u"^TY  - "_s)).size(), 2);
    QCOMPARE(lines.first(), u"TY  - CONF"_s);
    QVERIFY(lines.contains(u"AU  - Müller, Jörg"_s));
    QVERIFY(lines.contains(u"AU  - Lovelace, Ada"_s));
    QVERIFY(lines.contains(u"PY  - 2020"_s));
    QVERIFY(lines.contains(u"T2  - OSDI"_s));
    QVERIFY(lines.contains(u"KW  - 系统"_s));
    QVERIFY(lines.contains(u"L1  - https://doi.org/10.1145/1{2}"_s));
    for (const QString &line : lines)
        QVERIFY2(QRegularExpression(u"^[A-Z][A-Z0-9]  - "_s).match(line).hasMatch(), qPrintable(line));
}

void TestExport::cslJson_hasItsFields()
{
    const QJsonArray items = QJsonDocument::fromJson(cslJsonOf({hostilePaper()})).array();
    QCOMPARE(items.size(), 1);
    const QJsonObject item = items.first().toObject();
    QCOMPARE(item.value(u"type"_s).toString(), u"paper-conference"_s);
    QCOMPARE(item.value(u"author"_s).toArray().at(0).toObject(),
             (QJsonObject{{u"family"_s, u"Müller"_s}, {u"given"_s, u"Jörg"_s}}));
    QCOMPARE(item.value(u"author"_s).toArray().at(2).toObject(), (QJsonObject{{u"literal"_s, u"李明"_s}}));
    QCOMPARE(item.value(u"issued"_s).toObject().value(u"date-parts"_s).toArray(), (QJsonArray{QJsonArray{2020}}));
    QCOMPARE(item.value(u"DOI"_s).toString(), u"10.1145/1{2}"_s);
    QCOMPARE(item.value(u"container-title"_s).toString(), u"OSDI"_s);
}

void TestExport::csv_quotesAndDefusesFormulas()
{
    Paper plain = titled(u"Plain"_s);
    plain.notes = u"-1"_s;
    const QString text = QString::fromUtf8(csvOf({hostilePaper(), plain, titled(u"＝SUM"_s), titled(u"\tx"_s)}));
    QVERIFY(text.startsWith(u"id,title,authors,venue,year,status,"_s));
    QVERIFY(text.contains(u"\"'=cmd|' /C calc'!A0, \"\"50% of $x_1 & #2\"\" {\\evil}\""_s));
    QVERIFY(text.contains(u",'-1,"_s));
    QVERIFY(text.contains(u",'＝SUM,"_s));
    QVERIFY(text.contains(u",'\tx,"_s));
    QVERIFY(text.endsWith(u"\r\n"_s));
    QVERIFY(text.contains(u"\"line\nER  - \nTY  - JOUR\""_s));
}

void TestExport::exports_areTheSameInEveryLocale()
{
    LibraryFixture fixture;
    PaperDraft draft;
    draft.title = u"A"_s;
    draft.venue = u"OSDI 2020"_s;
    QVERIFY(fixture->addPaper(draft));
    const QLocale before;
    for (const auto format : {ExportFormat::Json, ExportFormat::Csv, ExportFormat::Bibtex, ExportFormat::Ris}) {
        QLocale::setDefault(QLocale(QLocale::English));
        const QByteArray english = exported(fixture, format);
        QLocale::setDefault(QLocale(QLocale::Arabic, QLocale::Egypt));
        QCOMPARE(exported(fixture, format), english);
    }
    QLocale::setDefault(before);
}

QTEST_GUILESS_MAIN(TestExport)
#include "tst_export.moc"

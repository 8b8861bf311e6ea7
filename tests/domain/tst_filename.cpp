// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/FileName.h"

#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace cabinet;

namespace {

constexpr quint32 seed = 20261129;

// Pieces that names were attacked with, and ordinary ones between them.
const QStringList &pieces()
{
    static const QStringList all{
        u"../"_s, u"..\\"_s, u"/etc/passwd"_s, u"C:\\Windows\\"_s, u"\\\\server\\share"_s, u"~root"_s, u"./"_s, u".bashrc"_s, u"..."_s,
        u"-rf"_s, u"--"_s, u"CON"_s, u"con.txt"_s, u"NUL"_s, u"aux"_s, u"LPT1"_s, u"COM9.pdf"_s, u"COM¹"_s, u"CONIN$"_s,
        QString(QChar(0)), u"\n"_s, u"\r\n"_s, u"\t"_s, u"\x1b[31m"_s, u"\x7f"_s, u"\u0085"_s, u"\u2028"_s, u"\u2029"_s,
        u"\u202e"_s, u"fdp.\u202eexe"_s, u"\u2066"_s, u"\u200b"_s, u"\ufeff"_s, u"\u00ad"_s, u"\u061c"_s,
        u"<"_s, u">"_s, u":"_s, u"\""_s, u"|"_s, u"?"_s, u"*"_s, u"%2e%2e%2f"_s, u"$(reboot)"_s, u"`id`"_s, u"; ls"_s, u"&"_s,
        u"e\u0301"_s, u"\u1112\u1161\u11ab"_s, u"\u0301\u0301\u0301"_s, u"ﬁ"_s, u"ß"_s, u"İ"_s, u"é"_s, u"论文"_s, u"カビネット"_s, u"서랍"_s,
        u"👩‍🔬"_s, u"𝔸"_s, QString(QChar(0xd800)), QString(QChar(0xdfff)), QString(QChar(0xffff)), QString(QChar(0xe000)),
        u" "_s, u"   "_s, u"."_s, u". . ."_s, u"Title"_s, u"Attention Is All You Need"_s, u": "_s, u".pdf"_s, u".exe"_s, u"OSDI'20"_s,
        QString(300, u'x'), QString(4096, u'论'), QString(200, u'.'), u"🇩🇪"_s,
    };
    return all;
}

QString hostileText(QRandomGenerator &random)
{
    QString text;
    for (int i = random.bounded(7); i >= 0; --i)
        text += pieces()[random.bounded(static_cast<int>(pieces().size()))];
    return text;
}

// Empty: nothing against it.
QString wrongWith(const QString &name)
{
    static const QRegularExpression forbidden(u"[<>:\"/\\\\|?*\\x00-\\x1f\\x7f-\\x9f]"_s);
    static const QRegularExpression hidden(u"[\\p{Cf}\\p{Co}\\p{Zl}\\p{Zp}]"_s, QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression reserved(u"^(con|prn|aux|nul|conin\\$|conout\\$|com[0-9¹²³]|lpt[0-9¹²³])\\s*(\\.|$)"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    if (name.isEmpty() || name.toUtf8().size() > 200)
        return u"length"_s;
    if (forbidden.match(name).hasMatch())
        return u"forbidden"_s;
    if (hidden.match(name).hasMatch() || !name.isValidUtf16())
        return u"hidden"_s;
    if (reserved.match(name).hasMatch())
        return u"reserved"_s;
    if (name.startsWith(u'.') || name.startsWith(u'-') || name.startsWith(u' ') || name.startsWith(u'~'))
        return u"start"_s;
    if (!name.endsWith(u".pdf"_s) || name.endsWith(u" .pdf"_s) || name.endsWith(u"..pdf"_s))
        return u"end"_s;
    return name == name.normalized(QString::NormalizationForm_C) ? QString() : u"not NFC"_s;
}

} // namespace

class FileNameTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void paper_isNamedForPeople_data();
    void paper_isNamedForPeople();
    void tenThousandHostileNames_arePortable();
    void hostileNames_makeUniqueFilesInTheirFolder();
    void number_fitsBeforeTheSuffix();
};

void FileNameTest::paper_isNamedForPeople_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("venue");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *title, const char *venue, const char *name) {
        QTest::newRow(title) << QString::fromUtf8(title) << QString::fromUtf8(venue) << QString::fromUtf8(name);
    };
    row("Rammer", "OSDI'20", "Rammer – OSDI'20.pdf");
    row("Rammer: Enabling Holistic Compiler Optimizations", "OSDI'20", "Rammer – OSDI'20.pdf");
    row("Attention Is All You Need", "", "Attention Is All You Need.pdf");
    row("注意力：就是你所需要的", "中文学报", "注意力 – 中文学报.pdf");
    row("A/B testing", "KDD 2013", "A-B testing – KDD 2013.pdf");
    row("What is a \"file\"?", "HotOS'19", "What is a 'file' – HotOS'19.pdf");
    row("X: a study", "", "X - a study.pdf");
    row("  Much   space\nhere ", " SOSP'23 ", "Much space here – SOSP'23.pdf");
    row("", "", "paper.pdf");
    row("", "SOSP'23", "paper – SOSP'23.pdf");
    row("...", "", "paper.pdf");
    row("con", "", "_con.pdf");
    row("nul.txt", "", "_nul.txt.pdf");
    row(".NET at scale", "", "NET at scale.pdf");
    row("Cafe\xcc\x81", "", "Café.pdf");
}

void FileNameTest::paper_isNamedForPeople()
{
    QFETCH(QString, title);
    QFETCH(QString, venue);
    QTEST(paperFileName(title, venue), "name");
}

void FileNameTest::tenThousandHostileNames_arePortable()
{
    QRandomGenerator random(seed);
    for (int i = 0; i < 10'000; ++i) {
        const QString title = hostileText(random);
        const QString venue = i % 3 == 0 ? hostileText(random) : QString();
        const QString name = paperFileName(title, venue);
        const QString wrong = wrongWith(name);
        QVERIFY2(wrong.isEmpty(), qPrintable(u"%1: “%2” of “%3”, “%4”, row %5"_s.arg(wrong, name, title.left(200), venue.left(200)).arg(i)));
        QCOMPARE(paperFileName(title, venue), name);
    }
}

void FileNameTest::hostileNames_makeUniqueFilesInTheirFolder()
{
    QRandomGenerator random(seed + 1);
    const QTemporaryDir home;
    const QString root = QFileInfo(home.path()).canonicalFilePath();
    QSet<QString> taken;
    for (int i = 0; i < 2000; ++i) {
        const QString wished = paperFileName(hostileText(random), {});
        QString name = wished;
        for (int number = 2; taken.contains(name.toCaseFolded()); ++number)
            name = numberedFileName(wished, number);
        taken.insert(name.toCaseFolded());
        QVERIFY2(wrongWith(name).isEmpty(), qPrintable(name));
        QFile file(root + u'/' + name);
        QVERIFY2(file.open(QIODevice::WriteOnly | QIODevice::NewOnly), qPrintable(name));
        QCOMPARE(QFileInfo(file).canonicalFilePath(), root + u'/' + name);
    }
    QCOMPARE(QDir(root).entryList(QDir::Files | QDir::Hidden).size(), 2000);
}

void FileNameTest::number_fitsBeforeTheSuffix()
{
    QCOMPARE(numberedFileName(u"a.pdf"_s, 2), u"a (2).pdf"_s);
    QCOMPARE(numberedFileName(u"a"_s, 12), u"a (12)"_s);
    const QString numbered = numberedFileName(portableFileName(QString(500, u'论'), u".pdf"_s), 999);
    QVERIFY(numbered.toUtf8().size() <= mostFileNameBytes);
    QVERIFY(numbered.endsWith(u" (999).pdf"_s));
}

QTEST_GUILESS_MAIN(FileNameTest)
#include "tst_filename.moc"

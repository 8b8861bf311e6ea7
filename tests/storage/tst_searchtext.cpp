// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/SearchText.h"

#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

using namespace Qt::StringLiterals;
using cabinet::storage::matchExpression;
using cabinet::storage::searchText;

namespace {

// A full-text table in memory like the library's.
class Index final
{
public:
    Index()
    {
        m_db.setDatabaseName(u":memory:"_s);
        m_ready =
            m_db.open() &&
            m_db.exec(
                    u"CREATE VIRTUAL TABLE fts USING fts5 (body, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2')"_s)
                    .lastError()
                    .type() == QSqlError::NoError;
    }
    ~Index()
    {
        m_db.close();
        m_db = {};
        QSqlDatabase::removeDatabase(u"searchtext"_s);
    }
    Q_DISABLE_COPY_MOVE(Index)

    [[nodiscard]] bool isReady() const { return m_ready; }

    bool fill(const QString &plain)
    {
        QSqlQuery insert(m_db);
        return insert.exec(u"DELETE FROM fts"_s) && insert.prepare(u"INSERT INTO fts (body) VALUES (?)"_s) &&
               (insert.addBindValue(searchText(plain)), insert.exec());
    }

    // Rows found; -1 when SQLite did not take the expression.
    int matches(const QString &typed)
    {
        QSqlQuery query(m_db);
        if (!query.prepare(u"SELECT count(*) FROM fts WHERE fts MATCH ?"_s))
            return -1;
        query.addBindValue(matchExpression(typed));
        return query.exec() && query.next() ? query.value(0).toInt() : -1;
    }

private:
    QSqlDatabase m_db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"searchtext"_s);
    bool m_ready = false;
};

QString randomText(QRandomGenerator &random)
{
    static const QStringList parts{u"\""_s,    u"'"_s,  u"AND"_s,     u" OR "_s, u"NOT "_s, u"NEAR("_s,  u")"_s,
                                   u"*"_s,     u"-"_s,  u"%"_s,       u"_"_s,    u":"_s,    u"title:"_s, u"^"_s,
                                   u"{a b}"_s, u"+"_s,  u"\\"_s,      u"\0"_s,   u"类"_s,   u"似的"_s,   u"ー"_s,
                                   u"😀"_s,     u"é"_s,  u"e\u0301"_s, u"𠀀"_s,   u" "_s,    u"\n"_s,     u"; DROP TABLE fts"_s,
                                   u"--"_s,    u"/*"_s, u"?1"_s,      u"a"_s,    u"﷽"_s,    u"\u202e"_s};
    QString text;
    const int count = random.bounded(12);
    for (int i = 0; i < count; ++i) {
        text += parts.at(random.bounded(int(parts.size())));
        if (random.bounded(8) == 0)
            text += QChar(char16_t(random.bounded(0xd800, 0xe000)));
    }
    return text;
}

} // namespace

class TestSearchText final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TestSearchText)
public:
    TestSearchText() = default;

private Q_SLOTS:
    void searchText_data()
    {
        QTest::addColumn<QString>("plain");
        QTest::addColumn<QString>("indexed");
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("latin stays") << u"Deep  learning, fast"_s << u"Deep learning, fast"_s;
        QTest::newRow("pairs between latin") << u"Duet类似的dual"_s << u"Duet 类似 似的 的 dual"_s;
        QTest::newRow("one character") << u"a 图 b"_s << u"a 图 b"_s;
        QTest::newRow("two characters") << u"编译"_s << u"编译 译"_s;
        QTest::newRow("punctuation ends a run") << u"编译。优化"_s << u"编译 译 。 优化 化"_s;
        QTest::newRow("supplementary plane") << u"𠀀𠀁𠀂"_s << u"𠀀𠀁 𠀁𠀂 𠀂"_s;
        QTest::newRow("kana") << u"データ"_s << u"デー ータ タ"_s;
        QTest::newRow("halfwidth kana") << u"ﾃﾞｰﾀ"_s << u"デー ータ タ"_s;
        QTest::newRow("hangul") << u"시스템"_s << u"시스 스템 템"_s;
        QTest::newRow("full-width latin") << u"ＭＬ系统"_s << u"ML 系统 统"_s;
        QTest::newRow("ligature") << u"eﬃcient"_s << u"efficient"_s;
        QTest::newRow("soft hyphen") << u"com\u00adpiler"_s << u"compiler"_s;
        QTest::newRow("control characters") << u"a\u0001b\u0000c\nd"_s << u"a b c d"_s;
        QTest::newRow("half a pair") << QString(u"a"_s + QChar(0xd840) + u"b") << u"a b"_s;
    }
    void searchText()
    {
        QFETCH(QString, plain);
        QTEST(::searchText(plain), "indexed");
    }

    void matchExpression_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("expression");
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("spaces") << u" \t\n"_s << QString();
        QTest::newRow("punctuation only") << u"\"*- ( ) :"_s << QString();
        QTest::newRow("word") << u"deep"_s << u"\"deep\"*"_s;
        QTest::newRow("words") << u"deep learn"_s << u"\"deep\"* \"learn\"*"_s;
        QTest::newRow("quotes doubled") << u"a\"b"_s << u"\"a\"\"b\"*"_s;
        QTest::newRow("keywords are words") << u"NOT x"_s << u"\"NOT\"* \"x\"*"_s;
        QTest::newRow("one character as prefix") << u"类"_s << u"\"类\"*"_s;
        QTest::newRow("two characters") << u"类似"_s << u"\"类似\""_s;
        QTest::newRow("run as phrase") << u"类似的"_s << u"\"类似 似的\""_s;
        QTest::newRow("border") << u"Duet类似"_s << u"\"Duet\"* \"类似\""_s;
    }
    void matchExpression()
    {
        QFETCH(QString, typed);
        QTEST(::matchExpression(typed), "expression");
    }

    void hugeText_isCapped()
    {
        const QString words = u"word "_s.repeated(200'000);
        QCOMPARE(::matchExpression(words).count(u'*'), 32);
        QVERIFY(::matchExpression(QString(1'000'000, u'x')).size() < 100);
        QVERIFY(::matchExpression(QString(1'000'000, u'图')).size() < 300);
    }

    void found_data()
    {
        QTest::addColumn<QString>("plain");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("found");
        const QString chinese = u"与Duet类似的dual编译器"_s;
        QTest::newRow("prefix") << u"Deep learning"_s << u"lear"_s << true;
        QTest::newRow("not inside a word") << u"Deep learning"_s << u"earn"_s << false;
        QTest::newRow("all words") << u"Deep learning"_s << u"learning deep"_s << true;
        QTest::newRow("one word missing") << u"Deep learning"_s << u"deep fast"_s << false;
        QTest::newRow("case") << u"MLIR"_s << u"mlir"_s << true;
        QTest::newRow("naive finds naïve") << u"a naïve way"_s << u"naive"_s << true;
        QTest::newRow("naïve finds naive") << u"a naive way"_s << u"naïve"_s << true;
        QTest::newRow("decomposed finds composed") << u"Erdős"_s << u"Erdo\u030bs"_s << true;
        QTest::newRow("with hyphen") << u"GPT-4 report"_s << u"gpt-4"_s << true;
        QTest::newRow("with hyphen, other") << u"GPT-3 and 4"_s << u"gpt-4"_s << false;
        QTest::newRow("one Chinese character, first") << chinese << u"类"_s << true;
        QTest::newRow("one Chinese character, middle") << chinese << u"似"_s << true;
        QTest::newRow("one Chinese character, last") << chinese << u"器"_s << true;
        QTest::newRow("one Chinese character, other") << chinese << u"图"_s << false;
        QTest::newRow("two Chinese characters") << chinese << u"译器"_s << true;
        QTest::newRow("two Chinese characters, apart") << chinese << u"编器"_s << false;
        QTest::newRow("three Chinese characters") << chinese << u"类似的"_s << true;
        QTest::newRow("across the border") << chinese << u"的dual"_s << true;
        QTest::newRow("supplementary plane, one") << u"古字𠀀𠀁也"_s << u"𠀁"_s << true;
        QTest::newRow("supplementary plane, two") << u"古字𠀀𠀁也"_s << u"𠀀𠀁"_s << true;
        QTest::newRow("Japanese") << u"深層学習のデータ"_s << u"データ"_s << true;
        QTest::newRow("Korean") << u"운영체제"_s << u"체제"_s << true;
        QTest::newRow("Cyrillic") << u"Система"_s << u"сист"_s << true;
        QTest::newRow("operator words are words") << u"this and that"_s << u"AND"_s << true;
        QTest::newRow("star is nothing") << u"star"_s << u"* star"_s << true;
        QTest::newRow("emoji is nothing") << u"star"_s << u"😀 star"_s << true;
        QTest::newRow("minus is not NOT") << u"alpha"_s << u"-alpha"_s << true;
        QTest::newRow("column name is a word") << u"alpha"_s << u"body:alpha"_s << false;
    }
    void found()
    {
        QFETCH(QString, plain);
        QFETCH(QString, typed);
        QFETCH(bool, found);
        Index index;
        QVERIFY(index.isReady());
        QVERIFY(index.fill(plain));
        QCOMPARE(index.matches(typed), found ? 1 : 0);
    }

    void hostileText_isNeverAnSqlError()
    {
        Index index;
        QVERIFY(index.isReady());
        QVERIFY(index.fill(u"something 类似的"_s));
        QRandomGenerator random(20260731);
        for (int i = 0; i < 600; ++i) {
            const QString typed = randomText(random);
            if (!::matchExpression(typed).isEmpty())
                QVERIFY2(index.matches(typed) >= 0, qPrintable(typed));
            QVERIFY(index.fill(typed));
        }
    }
};

QTEST_GUILESS_MAIN(TestSearchText)
#include "tst_searchtext.moc"

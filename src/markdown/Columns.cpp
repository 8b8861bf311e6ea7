// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Columns.h"

#include "markdown/StatusText.h"
#include "markdown/TitleText.h"
#include "markdown/Words.h"

#include <QRegularExpression>

#include <algorithm>
#include <cctype>

using namespace Qt::StringLiterals;

namespace cabinet::markdown {

namespace {

constexpr int titleWords = 3;

enum class Name { Title, Paper, Key, Dataset, Calendar, Venue, Year, Authors, Status, Links, Notes, Empty, Unknown };

// The words of one header cell, in one case, without signs.
QString wordsOf(const QString &header)
{
    static const QRegularExpression other(u"[^\\p{L}\\p{N}?]+"_s);
    return QString(header).replace(other, u" "_s).simplified().toCaseFolded();
}

Name nameOf(const QString &header)
{
    struct Known
    {
        Name name;
        QRegularExpression words;
    };
    static const Known known[] = {
        {Name::Title, QRegularExpression(u"^(?:(?:paper|article) )?(?:titles?|names? of (?:the )?paper)(?: (?:and|with)? "
                                         u"?links?)?$|标题|题目|^论文(?:名称?)?$|제목|タイトル|"
                                         "^(?:paper|article) names?(?: (?:and|with)? ?links?)?$|^title\\b"_s)},
        {Name::Paper,
         QRegularExpression(u"^(?:papers?|articles?|publications?|works?|reading|readings)(?: ?\\d*)$|^论文|^논문|^論文"_s)},
        {Name::Dataset, QRegularExpression(u"^(?:datasets?|benchmarks?|corpus|数据集)\\b"_s)},
        {Name::Key,
         QRegularExpression(
             u"^(?:names?|methods?|models?|approach|algorithms?|systems?|abbr\\w*|acronym|short name|projects?|名称|名字|模型|方法)$"_s)},
        {Name::Calendar, QRegularExpression(u"deadline|submission|location|notification|camera|acceptance rate|截稿|截止"_s)},
        {Name::Authors, QRegularExpression(u"\\bauthors?\\b|^by$|作者|저자|著者"_s)},
        {Name::Status,
         QRegularExpression(
             u"^(?:reading )?(?:status|state|progress)$|^(?:read|done|finished|complete[d]?|checked)\\??$|状态|^已|已读|进度|完成|是否|상태|완료|状態|既読"_s)},
        {Name::Year, QRegularExpression(u"\\bdates?\\b|日期|时间|날짜|日付"_s)},
        {Name::Venue, QRegularExpression(u"\\b(?:venues?|conf|conferences?|journals?|publication|pub|publisher|published "
                                         u"(?:in|at)|publish(?:ed)?|source|where|proceedings)\\b"
                                         "|期刊|会议|来源|发表|出处|收录|학회|저널|学会|会議"_s)},
        {Name::Year, QRegularExpression(u"\\b(?:years?|dates?|time|month|released?)\\b|年|日期|时间|연도|년도|발행"_s)},
        {Name::Notes,
         QRegularExpression(
             u"^(?:my |our )?(?:notes?|comments?|remarks?|summar(?:y|ies)|tl "
             u"?dr|descriptions?|contributions?|key (?:ideas?|points?)|highlights?|"
             "takeaways?|main ideas?|thoughts|abstract)$|备注|笔记|说明|简介|摘要|评价|总结|요약|비고|메모|メモ|要約|備考"_s)},
        {Name::Links, QRegularExpression(u"\\b(?:links?|urls?|pdf|code|codes|github|repo(?:sitory)?|page|website|homepage|demo|"
                                         u"arxiv|doi|slides?|videos?|resources?|bibtex|implementation)\\b"
                                         "|链接|代码|项目|地址|링크|코드|リンク|コード"_s)},
    };
    const QString words = wordsOf(header);
    if (words.isEmpty())
        return statusOfCell(header) ? Name::Status : Name::Empty;
    for (const Known &entry : known) {
        if (words.contains(entry.words))
            return entry.name;
    }
    return Name::Unknown;
}

Column columnOf(Name name)
{
    switch (name) {
    case Name::Venue:
        return Column::Venue;
    case Name::Year:
        return Column::Year;
    case Name::Authors:
        return Column::Authors;
    case Name::Status:
        return Column::Status;
    case Name::Paper: // when another column is the title
    case Name::Links:
        return Column::Links;
    case Name::Notes:
        return Column::Notes;
    default:
        return Column::Other;
    }
}

class ShapeReader
{
public:
    ShapeReader(const QByteArray &bytes, const QList<Span> &header, const std::vector<Row> &rows, Section section)
        : m_bytes(bytes)
        , m_rows(rows)
        , m_section(section)
    {
        for (const Span cell : header)
            m_names.push_back(nameOf(plainOf(bytes, cell)));
    }

    Shape read()
    {
        Shape shape;
        const qsizetype title = titleColumn();
        for (qsizetype i = 0; i < m_names.size(); ++i)
            shape.columns.append(i == title ? Column::Title : columnOf(m_names[i]));
        findStatus(shape.columns);
        keepFirst(shape.columns);
        shape.papers = title >= 0 && arePapers(shape.columns, title);
        return shape;
    }

private:
    [[nodiscard]] bool has(Name name) const { return m_names.contains(name); }
    [[nodiscard]] std::size_t sample() const { return std::min(m_rows.size(), sampledRows); }

    // Do the cells of this column read like titles, rather than "[pdf](u)" or a word?
    [[nodiscard]] int titlesIn(qsizetype column) const
    {
        int titles = 0;
        for (std::size_t i = 0; i < sample(); ++i) {
            if (column >= m_rows[i].cells.size())
                continue;
            const Head &head = m_rows[i].heads[static_cast<std::size_t>(column)];
            const QByteArrayView text = QByteArrayView(m_bytes).sliced(head.title.begin, head.title.size());
            titles += !head.title.isEmpty() && wordCount(text) >= titleWords && !isOnlyVenue(text) ? 1 : 0;
        }
        return titles;
    }

    // "| Venue | Papers |" with "120" below: how many there are.
    [[nodiscard]] bool countsIn(qsizetype column) const
    {
        return std::all_of(m_rows.begin(), m_rows.begin() + static_cast<qsizetype>(sample()), [&](const Row &row) {
            const Span cell = column < row.cells.size() ? row.cells[column] : Span();
            const QByteArrayView text = QByteArrayView(m_bytes).sliced(cell.begin, cell.size());
            return std::none_of(text.begin(), text.end(), [](char c) { return (c & 0x80) != 0 || std::isalpha(c) != 0; });
        });
    }

    [[nodiscard]] qsizetype titleColumn() const
    {
        const int half = static_cast<int>(sample() / 2);
        if (const qsizetype title = m_names.indexOf(Name::Title); title >= 0)
            return title;
        qsizetype paper = m_names.indexOf(Name::Paper);
        if (paper >= 0 && countsIn(paper))
            paper = -1;
        if (paper >= 0 && titlesIn(paper) > half)
            return paper;
        qsizetype best = -1;
        int most = half;
        for (qsizetype i = 0; i < m_names.size(); ++i) {
            const Name name = m_names[i];
            const bool possible = name == Name::Key || name == Name::Empty || name == Name::Unknown || name == Name::Links;
            const int titles = possible ? titlesIn(i) : 0;
            if (titles > most) {
                most = titles;
                best = i;
            }
        }
        const qsizetype key = m_names.indexOf(Name::Key); // "| Model | Paper |" with "[arXiv](u)" below Paper
        if (best >= 0 || (paper >= 0 && key < 0))
            return best >= 0 ? best : paper;
        return key >= 0 && (paper >= 0 || papersIn(key) > half) ? key : -1;
    }

    // Cells that lead to a paper.
    [[nodiscard]] int papersIn(qsizetype column) const
    {
        int papers = 0;
        for (std::size_t i = 0; i < sample(); ++i)
            papers += column < m_rows[i].cells.size() && leadsToPaper(m_rows[i].heads[static_cast<std::size_t>(column)]) ? 1 : 0;
        return papers;
    }

    [[nodiscard]] static bool leadsToPaper(const Head &head)
    {
        return std::any_of(head.links.begin(), head.links.end(),
                           [](const LinkSpan &link) { return siteOf(link.link.url) == Site::Paper; });
    }

    // "| Method | Accuracy | Speed |": what was measured, not what was read.
    [[nodiscard]] bool areResults(const QList<Column> &columns) const
    {
        int measured = 0;
        for (qsizetype i = 0; i < columns.size(); ++i)
            measured += columns[i] == Column::Other && numbersIn(i) * 3 > static_cast<int>(sample()) * 2 ? 1 : 0;
        return measured > 1;
    }

    [[nodiscard]] int numbersIn(qsizetype column) const
    {
        static const QRegularExpression number(u"^[^\\p{L}\\d]*\\d+(?:[.,]\\d+)?\\s*(?:[%xkKmMbBgG±+].*)?$"_s);
        int numbers = 0;
        for (std::size_t i = 0; i < sample(); ++i) {
            const bool measured = column < m_rows[i].cells.size() && m_rows[i].cells[column].size() < 40 &&
                                  plainOf(m_bytes, m_rows[i].cells[column]).contains(number);
            numbers += measured ? 1 : 0;
        }
        return numbers;
    }

    // A column without a name whose cells are signs for a status, both kinds or one and nothing.
    void findStatus(QList<Column> &columns) const
    {
        if (columns.contains(Column::Status))
            return;
        for (qsizetype i = 0; i < columns.size(); ++i) {
            if (m_names[i] == Name::Empty && columns[i] == Column::Other && isStatus(i)) {
                columns[i] = Column::Status;
                return;
            }
        }
    }

    [[nodiscard]] bool isStatus(qsizetype column) const
    {
        int signs = 0;
        for (std::size_t i = 0; i < sample(); ++i) {
            if (column >= m_rows[i].cells.size() || m_rows[i].cells[column].isEmpty())
                continue;
            if (!statusOfCell(plainOf(m_bytes, m_rows[i].cells[column])))
                return false;
            ++signs;
        }
        return signs > 0;
    }

    // One column for each role but links.
    static void keepFirst(QList<Column> &columns)
    {
        for (qsizetype i = 0; i < columns.size(); ++i) {
            if (columns[i] != Column::Other && columns[i] != Column::Links && columns.indexOf(columns[i]) < i)
                columns[i] = Column::Other;
        }
    }

    [[nodiscard]] bool arePapers(const QList<Column> &columns, qsizetype title) const
    {
        if (m_section == Section::Contents || has(Name::Calendar))
            return false;
        const Name name = m_names[title];
        const bool beside = name == Name::Paper && has(Name::Key); // of what the rows are about
        if ((m_section == Section::Datasets && name != Name::Title && (name != Name::Paper || beside)) ||
            (has(Name::Dataset) && name != Name::Title))
            return false;
        const bool described = columns.contains(Column::Venue) || columns.contains(Column::Authors) ||
                               columns.contains(Column::Status) || columns.contains(Column::Year);
        if (described && (name == Name::Title || name == Name::Paper))
            return true;
        if (m_section == Section::Links || m_section == Section::Resources || areResults(columns))
            return false;
        return paperRows(title, described) * 2 >= static_cast<int>(sample()) && !m_rows.empty();
    }

    [[nodiscard]] int paperRows(qsizetype title, bool described) const
    {
        int papers = 0;
        for (std::size_t i = 0; i < sample(); ++i) {
            const Row &row = m_rows[i];
            const bool linked = std::any_of(row.heads.begin(), row.heads.end(), leadsToPaper);
            const bool titled = described && title < row.cells.size() &&
                                looksLikeTitle(m_bytes, row.heads[static_cast<std::size_t>(title)].title);
            papers += linked || titled ? 1 : 0;
        }
        return papers;
    }

    const QByteArray &m_bytes;
    const std::vector<Row> &m_rows;
    QList<Name> m_names;
    Section m_section;
};

} // namespace

QList<Span> cellsOf(const QByteArray &bytes, Span line, qsizetype most)
{
    line = trimmedSpan(bytes, line);
    if (!line.isEmpty() && bytes[line.begin] == '|')
        ++line.begin;
    QList<Span> cells;
    qsizetype begin = line.begin;
    for (qsizetype i = line.begin; i < line.end && cells.size() <= most; ++i) {
        if (bytes[i] == '\\') {
            ++i;
        } else if (bytes[i] == '|') {
            cells.append(trimmedSpan(bytes, {begin, i}));
            begin = i + 1;
        }
    }
    if (begin < line.end)
        cells.append(trimmedSpan(bytes, {begin, line.end}));
    return cells;
}

Shape shapeOf(const QByteArray &bytes, const QList<Span> &header, const std::vector<Row> &rows, Section section)
{
    return ShapeReader(bytes, header, rows, section).read();
}

} // namespace cabinet::markdown

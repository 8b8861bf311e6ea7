// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Sections.h"

#include "markdown/Bytes.h"
#include "markdown/StatusText.h"

#include <QRegularExpression>
#include <QVarLengthArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet::markdown {

namespace {

// Letters and digits in one case, single spaces for all else; a hyphen holds a word together.
QString wordsOf(const QString &heading)
{
    const QString folded = heading.toCaseFolded();
    QString words;
    words.reserve(folded.size());
    for (const QChar c : folded) {
        if (c.isLetterOrNumber() || c == u'-' || c.isSurrogate())
            words += c;
        else if (!words.isEmpty() && words.back() != u' ')
            words += u' ';
    }
    if (words.endsWith(u' '))
        words.chop(1);
    return words;
}

// Most headings are names of topics. They hold none of what one of the patterns below needs, and are told by that much faster.
bool maySay(const QString &words)
{
    static const Stems needed{
        "conten",  "toc",    "index",  "catalog", "contribut", "acknowledg", "licen",    "cit",       "contact", "templat",
        "star hi", "news",   "new",    "update",  "change",    "announce",   "maintain", "how to",    "about",   "usage",
        "install", "other",  "paper",  "survey",  "publicat",  "article",    "to read",  "reading l", "tool",    "software",
        "useful",  "awesom", "relate", "referen", "link",      "resource",   "blog",     "talk",      "tutor",   "course",
        "video",   "leader", "commun", "podcast", "people",    "research",   "conferen", "librar",    "dataset", "book"};
    if (std::any_of(words.begin(), words.end(), [](QChar c) { return c.unicode() >= 0x80; }))
        return true;
    return needed.anyIn(asStd(words.toLatin1()));
}

} // namespace

Section sectionOf(const QString &heading)
{
    static const QRegularExpression contents(
        u"^(?:table of )?contents?$|^toc$|目录|^index$|^overview of contents$|^catalogu?e?$"_s);
    static const QRegularExpression others(
        u"contribut|acknowledg|licen[sc]e|^citations?$|^cit(?:e|ing)\\b|^contacts?(?: us| me| info\\w*)?$|^(?:issue |entry "
        u")?templates?$"
        "|star history|^(?:latest |recent |what s )?(?:news|new|updates?|change ?log|announcements?)$|maintainer|^how to|^(?:about|usage|installation)$|^about (?:us|me|this)|^other (?:good|lists?|resources?|collections?|repo\\w*|links?|awesome)\\b|友情链接|联系|贡献|致谢|模板"_s);
    static const QRegularExpression papers(
        u"\\b(?:papers?|surveys?|publications?|articles?|to read|reading list)\\b|论文|综述"_s);
    static const QRegularExpression links(
        u"^(?:related |other |useful )?(?:tools?|toolkits?|software)(?: (?:and|&|libraries|frameworks).*)?$|\\btools$|^useful\\b"
        "|\\bawesome (?:lists?|repos\\w*|resources?|collections?|projects?)|^related (?:list|repo|resource|project|link|awesome)"
        "|^references?$|^links?$"
        "|^(?:other |more |external |learning )?resources?$|\\bblogs?\\b|\\btalks?$|\\btutorials?$|\\bcourses?\\b"
        "|\\bvideos$|^(?:tutorial|video) |leaderboard|^communit(?:y|ies)$|newsletter|podcast|^people$|researchers|conferences$"
        "|^libraries$|^(?:text ?)?books?\\b|^工具|工具$|^(?:其他|学习|相关)?资源|博客|教程"_s);
    static const QRegularExpression datasets(u"\\bdatasets?\\b|数据集"_s);
    const QString words = wordsOf(heading);
    if (!maySay(words))
        return Section::Unknown;
    if (words.contains(contents))
        return Section::Contents;
    if (words.contains(others))
        return Section::Links;
    if (words.contains(papers))
        return Section::Papers;
    if (words.contains(links))
        return Section::Resources;
    return words.contains(datasets) ? Section::Datasets : Section::Unknown;
}

bool namesPapers(const QString &heading)
{
    static const QRegularExpression only(
        u"^(?:(?:my|our|daily|weekly|awesome|research|reading|read|to|the|papers?)[ -])*(?:papers?|reading)(?:[ "
        u"-](?:reading|list|lists|notes|review|reviews|summary|summaries|to|read))*$|^论文(?:阅读|列表|笔记|清单)*$"_s);
    return wordsOf(heading).contains(only);
}

bool namesWork(const QString &heading)
{
    static const QRegularExpression only(u"^(?:to ?-?dos?(?: list)?|road ?map|coming soon|plans?|future plans?)$"_s);
    return wordsOf(heading).contains(only);
}

std::vector<Section> sectionsOf(const QList<Heading> &headings)
{
    const qsizetype title = titleHeading(headings);
    std::vector<Section> sections;
    sections.reserve(static_cast<std::size_t>(headings.size()));
    std::vector<qsizetype> open;
    for (qsizetype i = 0; i < headings.size(); ++i) {
        while (!open.empty() && headings[open.back()].level >= headings[i].level)
            open.pop_back();
        Section section = i == title ? Section::Unknown : sectionOf(headings[i].text);
        const bool inherits = section == Section::Unknown && !open.empty();
        if (inherits && sections[static_cast<std::size_t>(open.back())] != Section::Contents) // what follows is what it lists
            section = sections[static_cast<std::size_t>(open.back())];
        sections.push_back(section);
        open.push_back(i);
    }
    return sections;
}

qsizetype titleHeading(const QList<Heading> &headings)
{
    const auto firsts =
        std::count_if(headings.begin(), headings.end(), [](const Heading &heading) { return heading.level == 1; });
    return firsts == 1 && headings.first().level == 1 ? 0 : -1;
}

HeadingPaths::HeadingPaths(const QList<Heading> &headings)
    : m_headings(headings)
    , m_title(titleHeading(headings))
{
    m_parents.reserve(static_cast<std::size_t>(headings.size()));
    for (int i = 0; i < headings.size(); ++i) {
        int around = i - 1;
        while (around >= 0 && headings[around].level >= headings[i].level)
            around = m_parents[static_cast<std::size_t>(around)];
        m_parents.push_back(around);
    }
}

const TopicPath &HeadingPaths::of(int heading)
{
    if (heading == m_last)
        return m_path;
    m_last = heading;
    QVarLengthArray<int, 6> around; // innermost first
    for (int i = heading; i >= 0; i = m_parents[static_cast<std::size_t>(i)]) {
        if (i != m_title && !m_headings.at(i).text.isEmpty())
            around.append(i);
    }
    m_path = {};
    m_path.reserve(around.size());
    for (auto i = around.crbegin(); i != around.crend(); ++i)
        m_path.append(m_headings.at(*i).text);
    return m_path;
}

QList<StatusOffer> statusOffers(const QList<Heading> &headings)
{
    const qsizetype title = titleHeading(headings);
    QList<StatusOffer> offers;
    for (qsizetype i = 0; i < headings.size(); ++i) {
        if (const auto status = statusOfHeading(headings[i].text))
            offers.append({i == title ? StatusFrom::File : StatusFrom::Section, *status, headings[i].line, headings[i].text});
    }
    return offers;
}

} // namespace cabinet::markdown

// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Around.h"
#include "markdown/LintRules.h"
#include "markdown/Words.h"

#include "domain/LinkKey.h"
#include "domain/TitleKey.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet::markdown {

namespace {

constexpr int clearMajority = 80; // percent
constexpr int fewestVenues = 5;   // that make a majority
constexpr int fewestNoted = 3;    // ticked entries with notes that make a habit
constexpr qsizetype longestShown = 60;

QStringList strongKeys(const PaperEntry &entry)
{
    Links links;
    for (const LinkSpan &link : entry.links)
        links.append(link.link);
    QStringList keys = paperKeys(links);
    keys.removeIf([](const QString &key) { return !isStrongKey(key); });
    return keys;
}

// Two papers of one title: they name other ids of the same kind.
bool nameOthers(const QStringList &a, const QStringList &b)
{
    const auto kind = [](const QString &key) { return key.section(u':', 0, 0); };
    bool differ = false;
    for (const QString &key : a) {
        if (b.contains(key))
            return false;
        differ = differ || std::any_of(b.begin(), b.end(), [&](const QString &other) { return kind(other) == kind(key); });
    }
    return differ;
}

class Duplicates
{
public:
    Duplicates(const LintInput &input, const PaperList &list)
        : m_input(input)
        , m_list(list)
    {
    }

    void check(qsizetype index, LintReport &report)
    {
        const PaperEntry &entry = m_list.entries.at(index);
        m_keys.append(strongKeys(entry));
        if (entry.title.isEmpty())
            return;
        const QString key = titleKey(entry.title);
        const qsizetype sameTitle = m_titles.value({key, entry.topic}, -1);
        if (sameTitle >= 0 && !nameOthers(m_keys.at(sameTitle), m_keys.at(index)))
            add(index, sameTitle, report);
        else if (const qsizetype other = sameIdAs(index, key); other >= 0)
            add(index, other, report);
        if (sameTitle < 0)
            m_titles.insert({key, entry.topic}, index);
        for (const QString &id : m_keys.at(index)) {
            if (!m_ids.contains(id))
                m_ids.insert(id, index);
        }
    }

private:
    // One with another title: the same title in another topic is a paper filed twice.
    [[nodiscard]] qsizetype sameIdAs(qsizetype index, const QString &key) const
    {
        for (const QString &id : m_keys.at(index)) {
            const qsizetype other = m_ids.value(id, -1);
            if (other >= 0 && titleKey(m_list.entries.at(other).title) != key)
                return other;
        }
        return -1;
    }

    void add(qsizetype index, qsizetype other, LintReport &report) const
    {
        const PaperEntry &entry = m_list.entries.at(index);
        const PaperEntry &first = m_list.entries.at(other);
        LintFinding finding{
            .rule = LintRule::DuplicatePaper, .at = entry.span.begin, .what = entry.title, .otherLine = first.line};
        if (m_input.bytes.sliced(entry.span.begin, entry.span.size()).trimmed() ==
            m_input.bytes.sliced(first.span.begin, first.span.size()).trimmed())
            finding.fix = removal(entry);
        report.findings.append(finding);
    }

    // Only where the entry is one line that stands alone on it; a number would be missing in the row.
    [[nodiscard]] std::optional<TextEdit> removal(const PaperEntry &entry) const
    {
        const qsizetype begin = lineBegin(m_input.bytes, entry.span.begin);
        const qsizetype end = nextLine(m_input.bytes, entry.span.begin);
        const bool list = entry.kind == EntryKind::Task || entry.kind == EntryKind::Bullet;
        if (!list || entry.span.end > end || !isBlank(m_input.bytes, {begin, entry.span.begin}))
            return std::nullopt;
        return TextEdit{{begin, end}, {}};
    }

    const LintInput &m_input;
    const PaperList &m_list;
    QHash<std::pair<QString, TopicPath>, qsizetype> m_titles;
    QHash<QString, qsizetype> m_ids;
    QList<QStringList> m_keys; // by entry
};

struct VenueShape
{
    QString name;
    QString separator; // between name and year
    QString year;

    [[nodiscard]] std::pair<QString, qsizetype> style() const { return {separator, year.size()}; }
};

std::optional<VenueShape> shapeOfVenue(const QString &venue)
{
    static const QRegularExpression shape(uR"(^(.*[\p{L})])(\s*['’`]\s*|\s+|-|,\s*|)(\d{4}|\d{2})$)"_s);
    const QRegularExpressionMatch match = shape.match(venue);
    if (!match.hasMatch())
        return std::nullopt;
    return VenueShape{match.captured(1), match.captured(2), match.captured(3)};
}

QString inStyle(const VenueShape &venue, const std::pair<QString, qsizetype> &style)
{
    QString year = venue.year;
    if (year.size() > style.second)
        year = year.right(style.second);
    else if (year.size() < style.second)
        year.prepend(year >= u"70"_s ? u"19"_s : u"20"_s);
    return venue.name + style.first + year;
}

void lintVenues(const LintInput &input, const PaperList &list, LintReport &report)
{
    QHash<std::pair<QString, qsizetype>, int> counts;
    int all = 0;
    for (const PaperEntry &entry : list.entries) {
        if (const auto shape = shapeOfVenue(entry.venue)) {
            ++counts[shape->style()];
            ++all;
        }
    }
    const auto most = std::max_element(counts.begin(), counts.end());
    if (all < fewestVenues || most.value() * 100 < all * clearMajority)
        return;
    for (const PaperEntry &entry : list.entries) {
        const auto shape = shapeOfVenue(entry.venue);
        if (!shape || shape->style() == most.key())
            continue;
        const QString better = inStyle(*shape, most.key());
        LintFinding finding{.rule = LintRule::VenueStyle, .at = entry.venueSpan.begin, .what = entry.venue, .other = better};
        if (input.bytes.sliced(entry.venueSpan.begin, entry.venueSpan.size()) == entry.venue.toUtf8())
            finding.fix = TextEdit{entry.venueSpan, better.toUtf8()};
        report.findings.append(finding);
    }
}

bool isNote(const LinkSpan &link)
{
    static const QRegularExpression word(u"^((reading )?notes?|笔记|筆記)$"_s, QRegularExpression::CaseInsensitiveOption);
    return !link.link.url.isEmpty() && word.match(link.link.label.trimmed()).hasMatch();
}

void lintTicks(const PaperList &list, LintReport &report)
{
    QList<const PaperEntry *> open;
    int done = 0;
    for (const PaperEntry &entry : list.entries) {
        if (!entry.mark || std::none_of(entry.links.begin(), entry.links.end(), isNote))
            continue;
        if (entry.statusText == u" "_s)
            open.append(&entry);
        else if (entry.status == Status::Done)
            ++done;
    }
    if (done < fewestNoted || done <= open.size())
        return;
    for (const PaperEntry *entry : open)
        report.findings.append({.rule = LintRule::NotTicked, .at = entry->mark->begin, .what = entry->title});
}

bool leadsAway(const LinkSpan &link)
{
    return !link.link.url.isEmpty() && !link.link.url.startsWith(u'#');
}

// Prose may speak of papers; an item of a list that leads to one was meant as an entry. One without a title was, too, unless it
// leads nowhere ("Paper: None" below a heading) or only to another line of the file, as a table of contents does.
bool isEntryLike(const LintInput &input, const Line &line, Skipped::Reason reason)
{
    const std::optional<Marker> marker = itemMarker(input.bytes, line);
    if (!marker || marker->content >= line.end)
        return false;
    if (reason == Skipped::Reason::TooLong)
        return true;
    const QList<LinkSpan> links = findLinks(input.bytes.sliced(marker->content, line.end - marker->content));
    if (reason == Skipped::Reason::NoTitle)
        return std::any_of(links.begin(), links.end(), leadsAway);
    return reason == Skipped::Reason::Prose &&
           std::any_of(links.begin(), links.end(), [](const LinkSpan &link) { return siteOf(link.link.url) == Site::Paper; });
}

void lintSkipped(const LintInput &input, const PaperList &list, LintReport &report)
{
    for (const Skipped &skipped : list.skipped) {
        const Line &line = input.lines[static_cast<std::size_t>(skipped.line - 1)];
        if (!isEntryLike(input, line, skipped.reason))
            continue;
        const QByteArray text = input.bytes.sliced(line.text, std::min<qsizetype>(line.end - line.text, 4 * longestShown));
        report.findings.append({.rule = LintRule::NotRead, .at = line.text, .what = QString::fromUtf8(text).left(longestShown)});
    }
}

} // namespace

void lintPapers(const LintInput &input, const PaperList &list, LintReport &report)
{
    Duplicates duplicates(input, list);
    for (qsizetype i = 0; i < list.entries.size(); ++i)
        duplicates.check(i, report);
    lintVenues(input, list, report);
    lintTicks(list, report);
    lintSkipped(input, list, report);
}

} // namespace cabinet::markdown

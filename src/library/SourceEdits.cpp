// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/SourceEdits.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

using markdown::LinkSpan;
using markdown::PaperEntry;
using markdown::Span;

char markOf(Status status)
{
    switch (status) {
    case Status::ToRead:
        return ' ';
    case Status::Reading:
        return '/';
    case Status::Done:
        return 'x';
    }
    return ' ';
}

bool isAt(const QByteArray &bytes, qsizetype at, char wanted)
{
    return at >= 0 && at < bytes.size() && bytes.at(at) == wanted;
}

void editVenue(QList<TextEdit> &edits, const QByteArray &bytes, const PaperEntry &entry, const QString &venue)
{
    if (venue == entry.venue)
        return;
    Span span = entry.venueSpan;
    const bool bracketed = !span.isEmpty() && isAt(bytes, span.begin - 1, '[') && isAt(bytes, span.end, ']');
    if (venue.isEmpty() && bracketed)
        edits.append({{span.begin - 1, span.end + 1}, QByteArray()});
    else if (!span.isEmpty() && !venue.isEmpty())
        edits.append({span, venue.toUtf8()});
    else if (span.isEmpty() && !isAt(bytes, entry.titleSpan.end, ']')) // else the title is a link's label
        edits.append({{entry.titleSpan.end, entry.titleSpan.end}, u"[%1]"_s.arg(venue).toUtf8()});
}

bool isTitle(const PaperEntry &entry, const LinkSpan &link)
{
    return link.label == entry.titleSpan || (link.label.begin <= entry.titleSpan.begin && link.label.end >= entry.titleSpan.end);
}

Links linksOf(const PaperEntry &entry)
{
    Links links;
    for (const LinkSpan &span : entry.links)
        links.append(span.link);
    return links;
}

void editLinks(QList<TextEdit> &edits, const QByteArray &bytes, const PaperEntry &entry, const Links &now)
{
    const Links before = linksOf(entry);
    Links added;
    std::copy_if(now.begin(), now.end(), std::back_inserter(added), [&](const Link &link) { return !before.contains(link); });
    qsizetype end = entry.links.isEmpty() ? entry.titleSpan.end : 0;
    for (const LinkSpan &span : entry.links) {
        end = std::max(end, span.whole.end);
        if (now.contains(span.link))
            continue;
        const auto successor =
            std::find_if(added.begin(), added.end(), [&](const Link &link) { return link.label == span.link.label; });
        if (successor != added.end()) {
            edits.append({span.target, successor->url.toUtf8()});
            added.erase(successor);
        } else if (!isTitle(entry, span)) {
            const bool spaced = isAt(bytes, span.whole.begin - 1, ' ');
            edits.append({{span.whole.begin - (spaced ? 1 : 0), span.whole.end}, QByteArray()});
        }
    }
    for (const Link &link : added)
        edits.append({{end, end}, u" %1"_s.arg(linkText(link)).toUtf8()});
}

QByteArray withLineEnds(const QString &text, const QByteArray &bytes)
{
    QByteArray utf8 = text.toUtf8();
    return bytes.contains("\r\n") ? utf8.replace("\n", "\r\n") : utf8;
}

} // namespace

QString linkText(const Link &link)
{
    QString label = link.label.isEmpty() ? u"Link"_s : link.label;
    label.replace(u'[', u'(').replace(u']', u')');
    QString url = link.url;
    url.replace(u' ', u"%20"_s).replace(u'(', u"%28"_s).replace(u')', u"%29"_s).replace(u'<', u"%3C"_s).replace(u'>', u"%3E"_s);
    return u"[[%1](%2)]"_s.arg(label, url);
}

QList<TextEdit> editsFor(const QByteArray &bytes, const PaperEntry &entry, const Paper &paper)
{
    QList<TextEdit> edits;
    if (entry.mark && entry.status != paper.status)
        edits.append({*entry.mark, QByteArray(1, markOf(paper.status))});
    if (entry.title != paper.title)
        edits.append({entry.titleSpan, paper.title.toUtf8()});
    editVenue(edits, bytes, entry, paper.venue.text);
    editLinks(edits, bytes, entry, paper.links);
    return edits;
}

QList<TextEdit> editsFor(const QByteArray &bytes, const markdown::IdeaEntry &entry, const Idea &idea)
{
    QList<TextEdit> edits;
    if (entry.title != idea.title)
        edits.append({entry.titleSpan, idea.title.toUtf8()});
    if (entry.body == idea.body)
        return edits;
    if (!entry.bodySpan.isEmpty())
        edits.append({entry.bodySpan, withLineEnds(idea.body, bytes)});
    else
        edits.append({{entry.titleSpan.end, entry.titleSpan.end}, withLineEnds(u"\n"_s + idea.body, bytes)});
    return edits;
}

QByteArray withEdits(const QByteArray &bytes, QList<TextEdit> edits)
{
    std::stable_sort(edits.begin(), edits.end(),
                     [](const TextEdit &a, const TextEdit &b) { return a.span.begin < b.span.begin; });
    QByteArray result;
    qsizetype done = 0;
    for (const TextEdit &edit : edits) {
        if (edit.span.begin < done) // inside what an earlier edit replaced
            continue;
        result += bytes.sliced(done, edit.span.begin - done) + edit.text;
        done = edit.span.end;
    }
    return result + bytes.sliced(done);
}

} // namespace cabinet

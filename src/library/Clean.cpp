// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/Clean.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

QString sentence(const char *text)
{
    return QCoreApplication::translate("Clean", text);
}

Error tooLong(const char *text, qsizetype most)
{
    return {sentence(text).arg(most), {}};
}

// Lone surrogates cannot be written as UTF-8.
QString whole(const QString &text)
{
    return text.isValidUtf16() ? text : QString::fromUtf8(text.toUtf8());
}

// Runs `check` on each and gathers what it gives; stops at the first error.
template<typename T, typename Check>
Result<void> cleanField(std::optional<T> &field, Check check)
{
    if (!field)
        return {};
    Result<T> clean = check(*field);
    if (!clean)
        return clean.error();
    field = *clean;
    return {};
}

Result<QString> cleanVenue(const QString &venue)
{
    const QString clean = oneLine(venue);
    if (clean.size() > longestName)
        return tooLong(QT_TRANSLATE_NOOP("Clean", "The venue is too long. Shorten it to %1 characters or fewer."), longestName);
    return clean;
}

Result<QStringList> cleanAuthors(const QStringList &authors)
{
    if (authors.size() > mostAuthors)
        return tooLong(QT_TRANSLATE_NOOP("Clean", "There are too many authors. Keep %1 or fewer."), mostAuthors);
    QStringList clean;
    for (const QString &author : authors) {
        const QString name = oneLine(author);
        if (name.size() > longestName)
            return tooLong(QT_TRANSLATE_NOOP("Clean", "An author's name is too long. Shorten it to %1 characters or fewer."),
                           longestName);
        if (!name.isEmpty())
            clean.append(name);
    }
    return clean;
}

Result<Identifiers> cleanIds(const Identifiers &ids)
{
    Identifiers clean{oneLine(ids.doi), oneLine(ids.arxiv), oneLine(ids.pmid), oneLine(ids.openReview), oneLine(ids.acl)};
    for (const QString &id : {clean.doi, clean.arxiv, clean.pmid, clean.openReview, clean.acl}) {
        if (id.size() > longestName)
            return tooLong(QT_TRANSLATE_NOOP("Clean", "An identifier is too long. Shorten it to %1 characters or fewer."),
                           longestName);
    }
    return clean;
}

Result<QStringList> cleanTags(const QStringList &tags)
{
    QStringList clean;
    for (const QString &tag : tags) {
        Result<QString> name = cleanTag(tag);
        if (!name)
            return name.error();
        if (!clean.contains(*name, Qt::CaseInsensitive))
            clean.append(*name);
    }
    return clean;
}

} // namespace

QString oneLine(const QString &text)
{
    QString line = whole(text);
    const auto breaks = [](QChar c) {
        return c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
    };
    if (std::any_of(line.cbegin(), line.cend(), breaks)) // most have none, and are not copied
        std::replace_if(line.begin(), line.end(), breaks, QChar(u' '));
    return line.trimmed();
}

Result<QString> cleanTitle(const QString &title)
{
    const QString clean = oneLine(title);
    if (clean.isEmpty())
        return Error{sentence(QT_TRANSLATE_NOOP("Clean", "A title is needed. Type one and try again.")), {}};
    if (clean.size() > longestTitle)
        return tooLong(QT_TRANSLATE_NOOP("Clean", "The title is too long. Shorten it to %1 characters or fewer."), longestTitle);
    return clean;
}

Result<QString> cleanText(const QString &text)
{
    if (text.size() > longestText)
        return tooLong(QT_TRANSLATE_NOOP("Clean", "The text is too long. Shorten it to %1 characters or fewer."), longestText);
    QString clean = whole(text);
    clean.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter));
    return clean;
}

Result<QString> cleanTag(const QString &typed)
{
    const QString name = tagName(oneLine(typed));
    if (name.isEmpty())
        return Error{sentence(QT_TRANSLATE_NOOP("Clean", "A tag needs a name. Type one and try again.")), {}};
    if (name.size() > longestTag)
        return tooLong(QT_TRANSLATE_NOOP("Clean", "The tag's name is too long. Shorten it to %1 characters or fewer."),
                       longestTag);
    return name;
}

Result<TopicPath> cleanTopic(const TopicPath &topic)
{
    TopicPath clean;
    for (const QString &part : topic) {
        const QString name = oneLine(part);
        if (name.size() > longestName)
            return tooLong(QT_TRANSLATE_NOOP("Clean", "The topic's name is too long. Shorten it to %1 characters or fewer."),
                           longestName);
        if (!name.isEmpty())
            clean.append(name);
    }
    if (clean.size() > deepestTopic)
        return tooLong(QT_TRANSLATE_NOOP("Clean", "The topic is nested too deeply. Use %1 levels or fewer."), deepestTopic);
    return clean;
}

Result<Links> cleanLinks(const Links &links)
{
    Links clean;
    for (const Link &link : links) {
        const Link one{oneLine(link.label), oneLine(link.url)};
        if (one.label.size() > longestTitle)
            return tooLong(QT_TRANSLATE_NOOP("Clean", "A link's label is too long. Shorten it to %1 characters or fewer."),
                           longestTitle);
        if (one.url.size() > longestUrl)
            return tooLong(QT_TRANSLATE_NOOP("Clean", "A link's address is too long. Shorten it to %1 characters or fewer."),
                           longestUrl);
        if (!one.url.isEmpty())
            clean.append(one);
    }
    if (clean.size() > mostLinks)
        return tooLong(QT_TRANSLATE_NOOP("Clean", "There are too many links. Keep %1 or fewer."), mostLinks);
    return clean;
}

Result<PaperDraft> cleanDraft(const PaperDraft &draft)
{
    PaperEdit fields{draft.title, draft.authors, draft.venue, draft.links, draft.notes, draft.abstract, draft.ids};
    Result<PaperEdit> clean = cleanEdit(fields);
    if (!clean)
        return clean.error();
    Result<TopicPath> topic = cleanTopic(draft.topic);
    if (!topic)
        return topic.error();
    Result<QStringList> tags = cleanTags(draft.tags);
    if (!tags)
        return tags.error();
    return PaperDraft{*clean->title, *clean->authors, *clean->venue, draft.status,     *topic,
                      *tags,         *clean->links,   *clean->notes, *clean->abstract, *clean->ids};
}

Result<PaperEdit> cleanEdit(const PaperEdit &edit)
{
    PaperEdit clean = edit;
    for (const Result<void> &field :
         {cleanField(clean.title, cleanTitle), cleanField(clean.authors, cleanAuthors), cleanField(clean.venue, cleanVenue),
          cleanField(clean.links, cleanLinks), cleanField(clean.notes, cleanText), cleanField(clean.abstract, cleanText),
          cleanField(clean.ids, cleanIds)}) {
        if (!field)
            return field.error();
    }
    return clean;
}

Result<IdeaDraft> cleanDraft(const IdeaDraft &draft)
{
    Result<IdeaEdit> fields = cleanEdit(IdeaEdit{draft.title, draft.body});
    if (!fields)
        return fields.error();
    Result<QStringList> tags = cleanTags(draft.tags);
    if (!tags)
        return tags.error();
    return IdeaDraft{*fields->title, *fields->body, *tags, draft.number};
}

Result<IdeaEdit> cleanEdit(const IdeaEdit &edit)
{
    IdeaEdit clean = edit;
    for (const Result<void> &field : {cleanField(clean.title, cleanTitle), cleanField(clean.body, cleanText)}) {
        if (!field)
            return field.error();
    }
    return clean;
}

} // namespace cabinet

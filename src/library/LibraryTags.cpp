// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/Clean.h"
#include "library/Library.h"
#include "library/Rows.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

using storage::Table;

Error noSuchTag()
{
    return {QCoreApplication::translate("Library", "This tag is no longer in the library. Look again and repeat the change."),
            {}};
}

Error nameTaken(const QString &name)
{
    return {QCoreApplication::translate("Library", "There is a tag “%1” already. Choose another name, or merge the two tags.")
                .arg(name),
            {}};
}

QString nameOf(Edits &edits, TagId id)
{
    const QList<QVariantList> rows = edits.rows(u"SELECT name FROM tag WHERE id = ?"_s, {id.value}, 1);
    if (rows.isEmpty())
        edits.fail(noSuchTag());
    return rows.isEmpty() ? QString() : rows.first().first().toString();
}

// What a tag is called, for history; empty when it is gone.
QString nameOf(const storage::Reader &reader, TagId id)
{
    const Result<QList<QVariantList>> rows =
        selectRows(reader.connection(), u"SELECT name FROM tag WHERE id = ?"_s, {id.value}, 1);
    return rows && !rows->isEmpty() ? rows->first().first().toString() : QString();
}

QList<PaperId> papersOf(Edits &edits, TagId tag)
{
    QList<PaperId> papers;
    for (const qint64 id : edits.ids(u"SELECT paper FROM paper_tag WHERE tag = ?"_s, {tag.value}))
        papers.append(PaperId{id});
    return papers;
}

QList<IdeaId> ideasOf(Edits &edits, TagId tag)
{
    QList<IdeaId> ideas;
    for (const qint64 id : edits.ids(u"SELECT idea FROM idea_tag WHERE tag = ?"_s, {tag.value}))
        ideas.append(IdeaId{id});
    return ideas;
}

// Search finds papers and ideas by the names of their tags.
void reindexUsers(Edits &edits, TagId tag)
{
    for (const PaperId paper : papersOf(edits, tag))
        edits.writer().reindex(paper);
    for (const IdeaId idea : ideasOf(edits, tag))
        edits.writer().reindex(idea);
}

void detach(Edits &edits, TagId tag)
{
    reindexUsers(edits, tag);
    edits.removeAll(Table::PaperTag, edits.ids(u"SELECT id FROM paper_tag WHERE tag = ?"_s, {tag.value}));
    edits.removeAll(Table::IdeaTag, edits.ids(u"SELECT id FROM idea_tag WHERE tag = ?"_s, {tag.value}));
}

void rename(Edits &edits, qint64 tag, const QString &name)
{
    const std::optional<qint64> taken = edits.integer(u"SELECT id FROM tag WHERE name = ? AND id <> ?"_s, {name, tag});
    if (taken)
        return edits.fail(nameTaken(name));
    edits.update(Table::Tag, tag, {{"name"_L1, name}});
    reindexUsers(edits, TagId{tag});
}

// "system" to "os" takes "system/linux" to "os/linux".
void renameNested(Edits &edits, const QString &from, const QString &to)
{
    const QString prefix = from + u"/"_s;
    const QString sql = u"SELECT id, name FROM tag WHERE substr(name, 1, ?) = ? COLLATE NOCASE"_s;
    for (const QVariantList &row : edits.rows(sql, {static_cast<qint64>(prefix.toUcs4().size()), prefix}, 2))
        rename(edits, row.at(0).toLongLong(), to + u"/"_s + row.at(1).toString().mid(prefix.size()));
}

void merge(Edits &edits, TagId from, TagId into)
{
    const QList<PaperId> papers = papersOf(edits, from);
    const QList<IdeaId> ideas = ideasOf(edits, from);
    detach(edits, from);
    for (const PaperId paper : papers)
        tagPaper(edits, paper, into);
    for (const IdeaId idea : ideas)
        tagIdea(edits, idea, into);
    edits.remove(Table::Tag, from.value);
}

void untag(Edits &edits, const QString &papers, const QString &ideas, const QString &name)
{
    const std::optional<qint64> tag = edits.integer(u"SELECT id FROM tag WHERE name = ?"_s, {name});
    if (!tag)
        return;
    const QString ofPapers = u"SELECT id FROM paper_tag WHERE tag = ? AND paper IN (SELECT value FROM json_each(?))"_s;
    const QString ofIdeas = u"SELECT id FROM idea_tag WHERE tag = ? AND idea IN (SELECT value FROM json_each(?))"_s;
    edits.removeAll(Table::PaperTag, edits.ids(ofPapers, {*tag, papers}));
    edits.removeAll(Table::IdeaTag, edits.ids(ofIdeas, {*tag, ideas}));
}

Result<QStringList> cleanNames(const QStringList &typed)
{
    QStringList names;
    for (const QString &one : typed) {
        const Result<QString> name = cleanTag(one);
        if (!name)
            return name.error();
        names.append(*name);
    }
    return names;
}

void requireAll(Edits &edits, const QString &papers, const QString &ideas)
{
    const auto missing =
        edits.integer(u"SELECT count(*) FROM json_each(?) WHERE value NOT IN (SELECT id FROM paper)"_s, {papers}).value_or(0) +
        edits.integer(u"SELECT count(*) FROM json_each(?) WHERE value NOT IN (SELECT id FROM idea)"_s, {ideas}).value_or(0);
    if (missing > 0) {
        edits.fail({QCoreApplication::translate(
                        "Library", "A card of this change is no longer in the library. Look again and repeat the change."),
                    {}});
    }
}

QString signedNames(const QStringList &add, const QStringList &remove)
{
    QStringList words;
    for (const QString &name : add)
        words.append(u"+"_s + name);
    for (const QString &name : remove)
        words.append(u"−"_s + name);
    return words.join(u' ');
}

} // namespace

Library::Changed Library::changeTags(const QList<PaperId> &papers, const QList<IdeaId> &ideas, const QStringList &add,
                                     const QStringList &remove)
{
    const Result<QStringList> added = cleanNames(add);
    const Result<QStringList> removed = cleanNames(remove);
    if (!added || !removed)
        return added ? removed.error() : added.error();
    if (papers.isEmpty() && ideas.isEmpty())
        return ChangeSummary{};
    const QStringList args{QString::number(papers.size() + ideas.size()), signedNames(*added, *removed)};
    return write(u"tag"_s, args, Edits::body([&](Edits &edits) {
                     const QString paperIds = jsonIds(papers);
                     const QString ideaIds = jsonIds(ideas);
                     requireAll(edits, paperIds, ideaIds);
                     for (const QString &name : *removed)
                         untag(edits, paperIds, ideaIds, name);
                     for (const QString &name : *added) {
                         const TagId tag = ensureTag(edits, name);
                         for (const PaperId paper : papers)
                             tagPaper(edits, paper, tag);
                         for (const IdeaId idea : ideas)
                             tagIdea(edits, idea, tag);
                     }
                 }));
}

Result<TagId> Library::addTag(const QString &name, int colour)
{
    const Result<QString> clean = cleanTag(name);
    if (!clean)
        return clean.error();
    TagId id;
    const Changed done = write(u"add-tag"_s, {*clean}, Edits::body([&](Edits &edits) {
                                   if (edits.integer(u"SELECT id FROM tag WHERE name = ?"_s, {*clean}))
                                       return edits.fail(nameTaken(*clean));
                                   const bool known = colour >= 0 && colour < tagColours;
                                   id = insertTag(edits, *clean, known ? std::optional(colour) : std::nullopt);
                               }));
    if (!done)
        return done.error();
    return id;
}

Library::Changed Library::renameTag(TagId id, const QString &name)
{
    const Result<QString> clean = cleanTag(name);
    if (!clean)
        return clean.error();
    return write(
        u"rename-tag"_s, {nameOf(read(), id), *clean}, Edits::body([&](Edits &edits) {
            const QString old = nameOf(edits, id);
            if (!edits.ok() || old == *clean)
                return;
            if (clean->startsWith(old + u"/"_s, Qt::CaseInsensitive)) {
                edits.fail(
                    {QCoreApplication::translate("Library", "A tag cannot be moved below itself. Choose another name."), {}});
                return;
            }
            rename(edits, id.value, *clean);
            renameNested(edits, old, *clean);
        }));
}

Library::Changed Library::recolourTag(TagId id, int colour)
{
    const int chosen = qBound(0, colour, tagColours - 1);
    return write(u"recolour-tag"_s, {nameOf(read(), id)}, Edits::body([&](Edits &edits) {
                     nameOf(edits, id);
                     edits.update(Table::Tag, id.value, {{"colour"_L1, chosen}});
                 }));
}

Library::Changed Library::mergeTags(const QList<TagId> &from, TagId into)
{
    QStringList names;
    for (const TagId tag : from)
        names.append(nameOf(read(), tag));
    return write(u"merge-tags"_s, {names.join(u", "_s), nameOf(read(), into)}, Edits::body([&](Edits &edits) {
                     nameOf(edits, into);
                     for (const TagId tag : from) {
                         if (tag == into)
                             continue;
                         nameOf(edits, tag);
                         merge(edits, tag, into);
                     }
                 }));
}

Library::Changed Library::removeTag(TagId id)
{
    return write(u"remove-tag"_s, {nameOf(read(), id)}, Edits::body([&](Edits &edits) {
                     nameOf(edits, id);
                     detach(edits, id);
                     edits.remove(Table::Tag, id.value);
                 }));
}

} // namespace cabinet

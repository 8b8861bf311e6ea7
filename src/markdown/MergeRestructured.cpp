// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/MergeRestructured.h"

#include "markdown/Edit.h"

#include <QSet>

#include <algorithm>
#include <functional>

namespace cabinet::markdown {

namespace {

const PaperEntry &entryOf(const Version &version, const TextUnit *unit)
{
    return version.papers.entries.at(unit->entry);
}

// Nothing, of an entry that both sides added.
const PaperEntry &baseOf(const Versions &versions, const EntryUnits &units)
{
    static const PaperEntry none;
    return units.base != nullptr ? entryOf(versions.base, units.base) : none;
}

bool hasAddress(const Links &links, const QString &url)
{
    return std::any_of(links.begin(), links.end(), [&](const Link &link) { return link.url == url; });
}

// What the other side added and took away.
Links mergedLinks(Links host, const Links &base, const Links &other)
{
    for (const Link &link : base) {
        if (!hasAddress(other, link.url))
            host.removeIf([&](const Link &mine) { return mine.url == link.url; });
    }
    for (const Link &link : other) {
        if (!hasAddress(base, link.url) && !hasAddress(host, link.url))
            host.append(link);
    }
    return host;
}

QSet<QByteArray> wordsOf(QByteArrayView text)
{
    QSet<QByteArray> words;
    QByteArray word;
    const auto take = [&] {
        if (!word.isEmpty())
            words.insert(word);
        word.clear();
    };
    for (const char c : text) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c & 0x80) != 0;
        if (letter)
            word += c;
        else
            take();
    }
    take();
    return words;
}

using Ask = std::function<MergeChoice(const FieldClash &)>;

class FieldMerge
{
public:
    FieldMerge(const Versions &versions, const EntryUnits &units, Ask ask)
        : m_versions(versions)
        , m_units(units)
        , m_ask(std::move(ask))
        , m_hostIsOurs(units.base != nullptr &&
                       entryOf(versions.ours, units.ours).kind != entryOf(versions.base, units.base).kind)
    {
    }

    QByteArray text()
    {
        const Version &version = m_hostIsOurs ? m_versions.ours : m_versions.theirs;
        const TextUnit &unit = m_hostIsOurs ? *m_units.ours : *m_units.theirs;
        const PaperEntry &entry = entryOf(version, &unit);
        const PaperEntry &otherEntry =
            m_hostIsOurs ? entryOf(m_versions.theirs, m_units.theirs) : entryOf(m_versions.ours, m_units.ours);
        const PaperEntry &baseEntry = baseOf(m_versions, m_units);
        const PaperText base = textOf(baseEntry);
        const PaperText other = textOf(otherEntry);
        PaperText wanted = textOf(entry);
        const auto word = [](Status status) { return statusText(status); };
        const auto plain = [](const QString &text) { return text; };
        const auto names = [](const QStringList &authors) { return authors.join(QStringLiteral(", ")); };
        take(MergeField::Status, wanted.status, base.status, other.status, word);
        take(MergeField::Title, wanted.title, base.title, other.title, plain);
        take(MergeField::Venue, wanted.venue, base.venue, other.venue, plain);
        take(MergeField::Authors, wanted.authors, base.authors, other.authors, names);
        wanted.links = mergedLinks(wanted.links, base.links, other.links);
        QString notes = entry.notes; // there may be no place for them: told, not written
        if (otherEntry.notes != baseEntry.notes)
            take(MergeField::Notes, notes, QString(), otherEntry.notes, plain);
        if (!version.style)
            version.style = styleOf(version.bytes, version.papers);
        WriteStyle style = *version.style;
        const Table *table = entry.table >= 0 ? &version.papers.tables.at(entry.table) : nullptr;
        if (table != nullptr)
            style.words = table->words;
        const EntryEdits written = entryEdits(version.bytes, entry, wanted, style, table);
        for (const Unwritten &unwritten : written.unwritten)
            tell(unwritten.field, base, textOf(entry), other);
        QList<TextEdit> edits = written.edits;
        const auto wipes = [&](const TextEdit &edit) { return edit.text.isEmpty() && edit.span == entry.statusSpan; };
        if (edits.removeIf(wipes) > 0 && wanted.status != Status::ToRead) // the table has no word for it
            tell(Field::Status, base, textOf(entry), other);
        edits.removeIf([&](const TextEdit &edit) { return edit.span.begin < unit.span.begin || edit.span.end > unit.span.end; });
        for (TextEdit &edit : edits)
            edit.span = {edit.span.begin - unit.span.begin, edit.span.end - unit.span.begin};
        return withLostWords(withEdits(version.text(unit.span).toByteArray(), edits), entry.statusText.toUtf8());
    }

private:
    // What the other side wrote beside its fields has no place here: told, with the whole entry. Where writing the other's fields
    // took words away that nobody took out, the host stays as it is; but for its sign of the status.
    QByteArray withLostWords(const QByteArray &edited, const QByteArray &status)
    {
        const QByteArrayView base = m_units.base != nullptr ? m_versions.base.text(m_units.base->span) : QByteArrayView();
        const QByteArrayView ours = m_versions.ours.text(m_units.ours->span);
        const QByteArrayView theirs = m_versions.theirs.text(m_units.theirs->span);
        const QByteArrayView other = m_hostIsOurs ? theirs : ours;
        const QByteArrayView host = m_hostIsOurs ? ours : theirs;
        const QSet<QByteArray> kept = wordsOf(QByteArray(edited + ' ' + status + ' ' + m_told.toUtf8()));
        const QSet<QByteArray> hosts = wordsOf(host);
        const bool damaged = !(((hosts - wordsOf(base)) + (hosts & wordsOf(other))) - kept).isEmpty();
        if (!damaged && (wordsOf(other) - wordsOf(base) - kept).isEmpty())
            return edited;
        const QByteArray merged = damaged ? host.toByteArray() : edited;
        FieldClash clash = clashOf(MergeField::Text);
        clash.base = QString::fromUtf8(base).trimmed();
        clash.ours = QString::fromUtf8(ours).trimmed();
        clash.theirs = QString::fromUtf8(theirs).trimmed();
        clash.defaultChoice = m_hostIsOurs ? MergeChoice::Ours : MergeChoice::Theirs;
        const MergeChoice choice = m_ask(clash);
        const MergeChoice wanted = m_hostIsOurs ? MergeChoice::Theirs : MergeChoice::Ours;
        return choice == wanted ? other.toByteArray() : choice == MergeChoice::Base ? base.toByteArray() : merged;
    }

    // What this kind of entry has no place for.
    void tell(Field field, const PaperText &base, const PaperText &host, const PaperText &other)
    {
        const auto shown = [&](const PaperText &text) { return field == Field::Status ? statusText(text.status) : text.title; };
        FieldClash clash = clashOf(field == Field::Status ? MergeField::Status : MergeField::Text);
        clash.base = shown(base);
        clash.ours = shown(m_hostIsOurs ? host : other);
        clash.theirs = shown(m_hostIsOurs ? other : host);
        clash.defaultChoice = m_hostIsOurs ? MergeChoice::Ours : MergeChoice::Theirs;
        m_told += clash.ours + u' ' + clash.theirs + u' ';
        m_ask(clash);
    }

    [[nodiscard]] FieldClash clashOf(MergeField field) const
    {
        return {field, m_versions.ours.titleOf(m_units.ours->entry), m_units.base != nullptr ? m_units.base->line : 0,
                m_units.ours->line, m_units.theirs->line};
    }

    static QString statusText(Status status)
    {
        return status == Status::Done      ? QStringLiteral("x")
               : status == Status::Reading ? QStringLiteral("/")
                                           : QStringLiteral(" ");
    }

    template<typename T, typename Shown>
    void take(MergeField field, T &host, const T &base, const T &other, Shown shown)
    {
        if (other == base || other == host)
            return;
        if (host == base && field != MergeField::Notes) {
            host = other;
            return;
        }
        FieldClash clash = clashOf(field);
        clash.base = shown(base);
        clash.ours = shown(m_hostIsOurs ? host : other);
        clash.theirs = shown(m_hostIsOurs ? other : host);
        clash.defaultChoice = field == MergeField::Notes && !m_hostIsOurs ? MergeChoice::Theirs : MergeChoice::Ours;
        m_told += clash.ours + u' ' + clash.theirs + u' ';
        const MergeChoice choice = m_ask(clash);
        if (choice == MergeChoice::Base)
            host = base;
        else if (choice == (m_hostIsOurs ? MergeChoice::Theirs : MergeChoice::Ours))
            host = other;
    }

    const Versions &m_versions;
    const EntryUnits &m_units;
    Ask m_ask;
    bool m_hostIsOurs;
    QString m_told; // by clashes
};

} // namespace

bool isRestructured(const Versions &versions, const EntryUnits &units)
{
    return versions.ours.kind == ListKind::Papers &&
           entryOf(versions.ours, units.ours).kind != entryOf(versions.theirs, units.theirs).kind;
}

QByteArray mergeRestructured(const Versions &versions, const EntryUnits &units, ClashBook &book)
{
    QList<FieldClash> clashes; // with the defaults: what is asked does not hang on the answers
    (void)FieldMerge(versions, units, [&](const FieldClash &clash) {
        clashes.append(clash);
        return clash.defaultChoice;
    }).text();
    QList<MergeChoice> choices;
    for (const FieldClash &clash : std::as_const(clashes))
        choices.append(book.add(clash));
    return FieldMerge(versions, units,
                      [&](const FieldClash &clash) { return choices.value(clashes.indexOf(clash), clash.defaultChoice); })
        .text();
}

} // namespace cabinet::markdown

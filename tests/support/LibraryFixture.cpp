// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/LibraryFixture.h"

#include "library/Importer.h"
#include "storage/Statement.h"
#include "support/TempLibrary.h"

#include <QFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace cabinet::test {

namespace {

// The first line in which two dumps differ.
QString difference(const QStringList &is, const QStringList &shouldBe)
{
    for (qsizetype i = 0; i < std::max(is.size(), shouldBe.size()); ++i) {
        if (is.value(i) != shouldBe.value(i))
            return u"is “%1”, should be “%2”"_s.arg(is.value(i), shouldBe.value(i));
    }
    return {};
}

} // namespace

LibraryFixture::LibraryFixture()
{
    QStandardPaths::setTestModeEnabled(true);
    reopen();
}

void LibraryFixture::reopen()
{
    m_library.reset();
    auto library = Library::open(file(), Library::Mode::OpenOrCreate);
    if (!library)
        qFatal("%s %s", qPrintable(library.error().message), qPrintable(library.error().detail));
    m_library = *std::move(library);
}

QString LibraryFixture::write(const QString &name, const QByteArray &bytes)
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
    return file.fileName();
}

PaperId LibraryFixture::add(const QString &title, Status status)
{
    PaperDraft draft;
    draft.title = title;
    draft.status = status;
    const auto id = m_library->addPaper(draft);
    return id ? *id : PaperId{};
}

IdeaId LibraryFixture::addIdea(const QString &title, const QString &body)
{
    IdeaDraft draft;
    draft.title = title;
    draft.body = body;
    const auto id = m_library->addIdea(draft);
    return id ? *id : IdeaId{};
}

Paper LibraryFixture::paper(PaperId id)
{
    const auto found = m_library->read().paper(id);
    return found && *found ? **found : Paper{};
}

Idea LibraryFixture::idea(IdeaId id)
{
    const auto found = m_library->idea(id);
    return found && *found ? **found : Idea{};
}

QStringList LibraryFixture::column(Status status)
{
    QStringList titles;
    const auto cards = m_library->read().cards(status, {}, 0, 1'000'000);
    if (!cards)
        return {cards.error().message};
    for (const PaperCard &card : *cards)
        titles.append(card.title);
    return titles;
}

QStringList LibraryFixture::ideas()
{
    QStringList texts;
    const auto rows = m_library->read().ideaRows({}, 0, 1'000'000);
    if (!rows)
        return {rows.error().message};
    for (const IdeaRow &row : *rows)
        texts.append(u"%1 %2"_s.arg(row.number).arg(row.title));
    return texts;
}

int LibraryFixture::changes()
{
    const auto count = storage::selectInteger(m_library->read().connection(), u"SELECT count(*) FROM change"_s);
    return count ? static_cast<int>(*count) : -1;
}

qint64 LibraryFixture::rowsWritten()
{
    const auto count = storage::selectInteger(m_library->read().connection(), u"SELECT total_changes()"_s);
    return count ? *count : -1;
}

ImportPlan LibraryFixture::import(const QStringList &files, ImportAs as)
{
    const auto plan = planImport(m_library->read(), files, as);
    if (!plan) {
        qWarning("%s", qPrintable(plan.error().message));
        return {};
    }
    const auto done = m_library->applyImport(*plan);
    if (!done)
        qWarning("%s %s", qPrintable(done.error().message), qPrintable(done.error().detail));
    return done ? *plan : ImportPlan{};
}

QStringList LibraryFixture::dump() const
{
    return test::dump(m_library->read().connection());
}

QString LibraryFixture::undoFault(const std::function<bool()> &change)
{
    const QStringList before = dump();
    if (!change())
        return u"the change failed"_s;
    const QStringList after = dump();
    if (before == after)
        return u"the change changed nothing"_s;
    for (int round = 0; round < 2; ++round) {
        const auto undone = m_library->undo();
        if (!undone || !*undone)
            return u"undo failed: "_s + (undone ? u"nothing to undo"_s : undone.error().message + undone.error().detail);
        if (dump() != before)
            return u"after undo: "_s + difference(dump(), before);
        const auto redone = m_library->redo();
        if (!redone || !*redone)
            return u"redo failed: "_s + (redone ? u"nothing to redo"_s : redone.error().message + redone.error().detail);
        if (dump() != after)
            return u"after redo: "_s + difference(dump(), after);
    }
    return {};
}

} // namespace cabinet::test

// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/ImportModels.h"

#include "markdown/List.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ImportOutcome)
};

QString titleOf(const ImportEntry &entry)
{
    if (entry.kind == ListKind::Papers)
        return entry.draft.title;
    const QString title = markdown::plainText(entry.idea.title);
    return entry.idea.number ? u"%1. %2"_s.arg(*entry.idea.number).arg(title) : title;
}

QStringList changedFields(const ImportEntry &entry)
{
    QStringList fields;
    const auto note = [&fields](bool changed, const QString &text) {
        if (changed)
            fields << text;
    };
    note(entry.newStatus.has_value(), Words::tr("status"));
    note(entry.newPlace, Words::tr("one more place"));
    note(entry.edit.title.has_value() || entry.ideaEdit.title.has_value(), Words::tr("title"));
    note(entry.edit.authors.has_value(), Words::tr("authors"));
    note(entry.edit.venue.has_value(), Words::tr("venue"));
    note(entry.edit.links.has_value(), Words::tr("links"));
    note(entry.edit.notes.has_value(), Words::tr("notes"));
    note(entry.ideaEdit.body.has_value(), Words::tr("text"));
    return fields;
}

QVariant headerText(const QStringList &names, int section, Qt::Orientation orientation, int role)
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= names.size())
        return {};
    return names.at(section);
}

} // namespace

QString outcomeText(const ImportEntry &entry)
{
    switch (entry.action) {
    case ImportAction::Add:
        return entry.sameAs ? Words::tr("Same paper, one more place") : Words::tr("New");
    case ImportAction::Unchanged:
        return Words::tr("Unchanged");
    case ImportAction::Update:
        break;
    }
    const QString fields = changedFields(entry).join(Words::tr(", "));
    return fields.isEmpty() ? Words::tr("Changed") : Words::tr("Changed: %1").arg(fields);
}

void ImportEntriesModel::setEntries(const QList<ImportEntry> &entries)
{
    beginResetModel();
    m_entries = entries;
    endResetModel();
}

int ImportEntriesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int ImportEntriesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ImportEntriesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ImportEntry &entry = m_entries.at(index.row());
    if (role == Qt::TextAlignmentRole && index.column() == Line)
        return (Qt::AlignVCenter | Qt::AlignTrailing).toInt();
    if (role != Qt::DisplayRole && !(role == Qt::ToolTipRole && index.column() == Outcome))
        return {};
    switch (index.column()) {
    case Line:
        return entry.line;
    case Title:
        return titleOf(entry);
    default:
        return outcomeText(entry);
    }
}

QVariant ImportEntriesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return headerText({tr("Line"), tr("Entry"), tr("What happens")}, section, orientation, role);
}

void SkippedLinesModel::setLines(const QList<SkippedLine> &lines)
{
    beginResetModel();
    m_lines = lines;
    endResetModel();
}

int SkippedLinesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int SkippedLinesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant SkippedLinesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole && index.column() == Line)
        return (Qt::AlignVCenter | Qt::AlignTrailing).toInt();
    if (role != Qt::DisplayRole)
        return {};
    const SkippedLine &line = m_lines.at(index.row());
    return index.column() == Line ? QVariant(line.line) : QVariant(line.reason);
}

QVariant SkippedLinesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return headerText({tr("Line"), tr("Why it is left out")}, section, orientation, role);
}

} // namespace cabinet::gui

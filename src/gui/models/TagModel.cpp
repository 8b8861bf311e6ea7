// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/TagModel.h"

#include "gui/theme/Icons.h"
#include "library/Library.h"

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

QString usesOf(const Tag &tag)
{
    return u"%1, %2"_s.arg(TagModel::tr("%n paper(s)", nullptr, tag.papers), TagModel::tr("%n idea(s)", nullptr, tag.ideas));
}

} // namespace

TagModel::TagModel(Library &library, QObject *parent)
    : QAbstractListModel(parent)
    , m_library(library)
{
    connect(&library, &Library::changed, this, [this](const ChangeSummary &, const Touched &touched) {
        if (touched.tags || touched.everything || !touched.papers.isEmpty() || !touched.ideas.isEmpty())
            refresh();
    });
    refresh();
}

void TagModel::setChecks(const QHash<QString, Qt::CheckState> &byName)
{
    m_checkable = true;
    for (auto it = byName.cbegin(); it != byName.cend(); ++it)
        m_checks.insert(it.key().toCaseFolded(), it.value());
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
}

QStringList TagModel::withState(Qt::CheckState state) const
{
    QStringList names;
    for (const Tag &tag : m_tags) {
        if (m_checks.value(tag.name.toCaseFolded(), Qt::Unchecked) == state)
            names.append(tag.name);
    }
    return names;
}

void TagModel::addChecked(const QString &name)
{
    const auto known = std::find_if(m_tags.cbegin(), m_tags.cend(),
                                    [&](const Tag &tag) { return tag.name.compare(name, Qt::CaseInsensitive) == 0; });
    m_checks.insert(name.toCaseFolded(), Qt::Checked);
    if (known != m_tags.cend()) {
        const QModelIndex row = index(int(known - m_tags.cbegin()));
        Q_EMIT dataChanged(row, row, {Qt::CheckStateRole});
        return;
    }
    beginInsertRows({}, 0, 0);
    m_tags.prepend({.name = name, .colour = int(m_tags.size()) % tagColours});
    endInsertRows();
}

int TagModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_tags.size());
}

QVariant TagModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Tag &tag = m_tags[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return tag.name;
    case Qt::DecorationRole:
        return tagDot(tag.colour);
    case Qt::ToolTipRole:
        return tag.id.isValid() ? usesOf(tag) : tr("New tag");
    case Qt::AccessibleDescriptionRole:
        return usesOf(tag);
    case Qt::CheckStateRole:
        return m_checkable ? QVariant(m_checks.value(tag.name.toCaseFolded(), Qt::Unchecked)) : QVariant();
    case TagIdRole:
        return tag.id.value;
    case TagColourRole:
        return tag.colour;
    case TagUsesRole:
        return usesOf(tag);
    default:
        return {};
    }
}

bool TagModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const Tag &tag = m_tags[index.row()];
    if (role == Qt::CheckStateRole && m_checkable) {
        m_checks.insert(tag.name.toCaseFolded(), Qt::CheckState(value.toInt()));
        Q_EMIT dataChanged(index, index, {role});
        return true;
    }
    if (role == Qt::EditRole && !m_checkable && value.toString() != tag.name) {
        Q_EMIT renameRequested(tag.id, value.toString());
        return true;
    }
    return false;
}

Qt::ItemFlags TagModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren |
           (m_checkable ? Qt::ItemIsUserCheckable : Qt::ItemIsEditable);
}

void TagModel::refresh()
{
    beginResetModel();
    const Result<QList<Tag>> tags = m_library.read().tags();
    m_tags = tags.ok() ? *tags : QList<Tag>();
    endResetModel();
}

} // namespace cabinet::gui

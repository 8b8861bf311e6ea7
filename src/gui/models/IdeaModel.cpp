// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/IdeaModel.h"

#include "library/Library.h"

#include <QMimeData>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

constexpr int pageRows = 64;
constexpr int mostPages = 16;

QString accessibleText(const IdeaRow &idea)
{
    QStringList parts{IdeaModel::tr("Idea %1: %2").arg(idea.number).arg(idea.title)};
    QStringList tags;
    for (const Tag &tag : idea.tags)
        tags.append(tag.name);
    if (!tags.isEmpty())
        parts.append(IdeaModel::tr("tags %1").arg(tags.join(u", "_s)));
    if (idea.links > 0)
        parts.append(IdeaModel::tr("%n link(s)", nullptr, idea.links));
    if (idea.papers > 0)
        parts.append(IdeaModel::tr("%n card(s)", nullptr, idea.papers));
    return parts.join(u", "_s);
}

QStringList tagNames(const QList<Tag> &tags)
{
    QStringList names;
    for (const Tag &tag : tags)
        names.append(tag.name);
    return names;
}

QVariantList tagColoursOf(const QList<Tag> &tags)
{
    QVariantList colours;
    for (const Tag &tag : tags)
        colours.append(tag.colour);
    return colours;
}

bool sameIdea(const IdeaRow &a, const IdeaRow &b)
{
    return a.id == b.id;
}

QList<IdeaId> idsIn(const QMimeData *data)
{
    QList<IdeaId> ids;
    for (const QByteArray &word : data->data(ideaMimeType).split(' ')) {
        bool ok = false;
        const qint64 value = word.toLongLong(&ok);
        if (ok && value > 0)
            ids.append(IdeaId{value});
    }
    return ids;
}

} // namespace

IdeaModel::IdeaModel(Library &library, QObject *parent)
    : QAbstractListModel(parent)
    , m_library(library)
{
    connect(&library, &Library::changed, this, &IdeaModel::onChanged);
    refresh();
}

void IdeaModel::setQuery(const storage::IdeaQuery &query)
{
    if (query == m_query)
        return;
    m_query = query;
    refresh();
}

IdeaId IdeaModel::idAt(int row) const
{
    const IdeaRow *idea = rowAt(row);
    return idea ? idea->id : IdeaId{};
}

int IdeaModel::rowOf(IdeaId idea) const
{
    for (int row = 0; row < m_count; ++row) {
        if (idAt(row) == idea)
            return row;
    }
    return -1;
}

int IdeaModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_count;
}

QVariant IdeaModel::data(const QModelIndex &index, int role) const
{
    const IdeaRow *idea = checkIndex(index, CheckIndexOption::IndexIsValid) ? rowAt(index.row()) : nullptr;
    if (!idea)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return idea->title;
    case Qt::ToolTipRole:
        return idea->title.toHtmlEscaped();
    case Qt::AccessibleTextRole:
        return accessibleText(*idea);
    case IdeaIdRole:
        return idea->id.value;
    case IdeaNumberRole:
        return idea->number;
    case IdeaFirstLineRole:
        return idea->firstLine;
    case IdeaTagNamesRole:
        return tagNames(idea->tags);
    case IdeaTagColoursRole:
        return tagColoursOf(idea->tags);
    case IdeaLinksRole:
        return idea->links;
    case IdeaPapersRole:
        return idea->papers;
    default:
        return {};
    }
}

Qt::ItemFlags IdeaModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
}

QMimeData *IdeaModel::mimeData(const QModelIndexList &indexes) const
{
    QList<int> rows;
    for (const QModelIndex &index : indexes)
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    QByteArrayList words;
    for (const int row : rows)
        words.append(QByteArray::number(idAt(row).value));
    auto *data = new QMimeData;
    data->setData(ideaMimeType, words.join(' '));
    return data;
}

bool IdeaModel::canDropMimeData(const QMimeData *data, Qt::DropAction action, int, int, const QModelIndex &) const
{
    return action == Qt::MoveAction && data->hasFormat(ideaMimeType) && m_query == storage::IdeaQuery{};
}

bool IdeaModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const int landing = row >= 0 ? row : (parent.isValid() ? parent.row() : m_count);
    const std::optional<IdeaId> before = landing < m_count ? std::optional(idAt(landing)) : std::nullopt;
    const QList<IdeaId> ids = idsIn(data);
    QMetaObject::invokeMethod(
        this, [this, ids, before] { Q_EMIT moveRequested(ids, before); }, Qt::QueuedConnection);
    return !ids.isEmpty();
}

void IdeaModel::refresh()
{
    beginResetModel();
    m_pages.clear();
    const Result<int> count = m_library.read().ideaCount(m_query);
    m_count = count.ok() ? *count : 0;
    endResetModel();
}

// Changed ideas are shown anew in place when every row that was fetched still stands where it stood.
void IdeaModel::onChanged(const ChangeSummary &, const Touched &touched)
{
    if (touched.ideas.isEmpty() && !touched.everything && !touched.tags)
        return;
    const Result<int> count = m_library.read().ideaCount(m_query);
    if (!count || *count != m_count)
        return refresh();
    QHash<int, QList<IdeaRow>> pages;
    for (auto page = m_pages.cbegin(); page != m_pages.cend(); ++page) {
        const Result<QList<IdeaRow>> rows = m_library.read().ideaRows(m_query, page.key() * pageRows, pageRows);
        if (!rows || !std::equal(rows->cbegin(), rows->cend(), page->cbegin(), page->cend(), sameIdea))
            return refresh();
        pages.insert(page.key(), *rows);
    }
    m_pages = pages;
    if (m_count > 0)
        Q_EMIT dataChanged(index(0), index(m_count - 1));
}

const IdeaRow *IdeaModel::rowAt(int row) const
{
    if (row < 0 || row >= m_count)
        return nullptr;
    const int page = row / pageRows;
    if (!m_pages.contains(page)) {
        if (m_pages.size() >= mostPages)
            m_pages.clear();
        const Result<QList<IdeaRow>> rows = m_library.read().ideaRows(m_query, page * pageRows, pageRows);
        m_pages.insert(page, rows.ok() ? *rows : QList<IdeaRow>());
    }
    const QList<IdeaRow> &rows = m_pages[page];
    const int at = row - page * pageRows;
    return at < rows.size() ? &rows[at] : nullptr;
}

} // namespace cabinet::gui

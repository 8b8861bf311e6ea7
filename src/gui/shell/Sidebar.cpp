// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/Sidebar.h"

#include "gui/shell/SidebarDelegate.h"
#include "gui/shell/SidebarModel.h"
#include "gui/widgets/Kind.h"
#include "library/Library.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

constexpr auto afterFrame = std::chrono::milliseconds(10); // what the user did meanwhile comes first

QStringList foldKey(const QModelIndex &index)
{
    return index.data(SidebarPathRole).toStringList() << QString::number(index.data(SidebarKindRole).toInt());
}

} // namespace

Sidebar::Sidebar(Library &library, QWidget *parent)
    : QTreeView(parent)
    , m_library(library)
    , m_model(new SidebarModel(this))
{
    setObjectName(u"sidebar"_s);
    setAccessibleName(tr("Sidebar"));
    setAccessibleDescription(tr("Views, topics, tags and lists"));
    withKind(this, "sidebar");
    setModel(m_model);
    setItemDelegate(new SidebarDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setIndentation(0);
    setMouseTracking(true);
    setExpandsOnDoubleClick(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(150);
    m_afterFrame.setSingleShot(true);
    m_afterFrame.setInterval(afterFrame);
    connect(&m_afterFrame, &QTimer::timeout, this, &Sidebar::load);
    connect(this, &QTreeView::collapsed, this, [this](const QModelIndex &index) { m_folded.insert(foldKey(index)); });
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex &index) { m_folded.remove(foldKey(index)); });
    connect(&library, &Library::changed, this, [this](const ChangeSummary &, const Touched &touched) { reload(touched); });
}

void Sidebar::paintEvent(QPaintEvent *event)
{
    QTreeView::paintEvent(event);
    if (!m_loaded)
        QMetaObject::invokeMethod(&m_afterFrame, qOverload<>(&QTimer::start), Qt::QueuedConnection);
}

void Sidebar::load()
{
    if (m_loaded)
        return;
    Touched all;
    all.everything = true;
    reload(all);
}

void Sidebar::setActive(bool cabinet, const Query &query)
{
    m_model->setActive(cabinet, query.topic, query.tags);
}

void Sidebar::reload(const Touched &touched)
{
    if (const auto counts = m_library.read().counts())
        m_model->setCounts(*counts);
    const bool first = !std::exchange(m_loaded, true);
    if (first || touched.everything || touched.topics || touched.tags || touched.sources)
        reloadContent();
}

void Sidebar::reloadContent()
{
    const auto topics = m_library.read().topicTree();
    const auto tags = m_library.read().tags();
    const auto sources = m_library.read().sources();
    const bool hadCurrent = currentIndex().isValid();
    const QStringList current = foldKey(currentIndex());
    const QSet<QStringList> folded = m_folded;
    m_model->setContent(topics ? *topics : QList<Topic>(), tags ? *tags : QList<Tag>(), sources ? *sources : QList<Source>());
    expandAll();
    m_folded = folded;
    restore(hadCurrent ? current : QStringList());
}

void Sidebar::restore(const QStringList &current)
{
    QList<QModelIndex> waiting{QModelIndex()};
    while (!waiting.isEmpty()) {
        const QModelIndex parent = waiting.takeLast();
        for (int row = 0; row < m_model->rowCount(parent); ++row)
            waiting.append(m_model->index(row, 0, parent));
        if (parent.isValid() && m_folded.contains(foldKey(parent)))
            setExpanded(parent, false);
        if (parent.isValid() && foldKey(parent) == current)
            setCurrentIndex(parent);
    }
}

bool Sidebar::isFold(const QPoint &pos) const
{
    const QModelIndex index = indexAt(pos);
    return index.isValid() && SidebarDelegate::foldRect(visualRect(index), index, layoutDirection()).contains(pos);
}

void Sidebar::activate(const QModelIndex &index, Qt::KeyboardModifiers modifiers)
{
    if (!index.isValid())
        return;
    switch (m_model->kind(index)) {
    case SidebarKind::Board:
        Q_EMIT boardRequested();
        break;
    case SidebarKind::Cabinet:
        Q_EMIT cabinetRequested();
        break;
    case SidebarKind::Topic:
        Q_EMIT topicRequested(index.data(SidebarPathRole).toStringList());
        break;
    case SidebarKind::Tag:
        Q_EMIT tagRequested(index.data(SidebarNameRole).toString(), (modifiers & (Qt::ControlModifier | Qt::ShiftModifier)) != 0);
        break;
    case SidebarKind::List:
        Q_EMIT listRequested(index.data(SidebarNameRole).toString());
        break;
    case SidebarKind::Heading:
        break;
    }
}

void Sidebar::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && isFold(event->position().toPoint())) {
        const QModelIndex index = indexAt(event->position().toPoint());
        setExpanded(index, !isExpanded(index));
        return;
    }
    QTreeView::mousePressEvent(event);
}

void Sidebar::mouseReleaseEvent(QMouseEvent *event)
{
    const QPoint pos = event->position().toPoint();
    const QModelIndex index = indexAt(pos);
    QTreeView::mouseReleaseEvent(event);
    if (std::exchange(m_doubleClicked, false))
        return;
    if (event->button() == Qt::LeftButton && index == currentIndex() && !isFold(pos))
        activate(index, event->modifiers());
}

// The second click of a double click must not free the topic again that the first one filtered by.
void Sidebar::mouseDoubleClickEvent(QMouseEvent *event)
{
    m_doubleClicked = true;
    event->accept();
}

void Sidebar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space) {
        activate(currentIndex(), event->modifiers());
        return;
    }
    if (event->key() == Qt::Key_F2 && currentIndex().isValid() && m_model->kind(currentIndex()) == SidebarKind::Topic) {
        Q_EMIT topicRenameRequested(currentIndex().data(SidebarPathRole).toStringList());
        return;
    }
    QTreeView::keyPressEvent(event);
}

void Sidebar::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    const QPoint pos = byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos();
    if (m_model->kind(index) == SidebarKind::Tag)
        Q_EMIT tagMenuRequested(index.data(SidebarNameRole).toString(), pos);
    else if (m_model->kind(index) == SidebarKind::Topic)
        Q_EMIT topicMenuRequested(index.data(SidebarPathRole).toStringList(), pos);
    else if (m_model->kind(index) == SidebarKind::List)
        Q_EMIT listMenuRequested(index.data(SidebarNameRole).toString(), pos);
}

} // namespace cabinet::gui

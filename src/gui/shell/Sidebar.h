// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Topic.h"

#include <QSet>
#include <QStringList>
#include <QTimer>
#include <QTreeView>

namespace cabinet {
class Library;
struct Query;
struct Touched;
} // namespace cabinet

namespace cabinet::gui {

class SidebarModel;

// Where the user goes (board, cabinet) and what for (topics, tags, lists). Shows, asks by signal, decides nothing. Topics, tags
// and lists are read after the first frame, or with the first change: counting them takes longer the more papers there are.
class Sidebar final : public QTreeView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Sidebar)
public:
    explicit Sidebar(Library &library, QWidget *parent = nullptr);

    void setActive(bool cabinet, const Query &query);

Q_SIGNALS:
    void boardRequested();
    void cabinetRequested();
    void topicRequested(const cabinet::TopicPath &topic);
    void tagRequested(const QString &name, bool add); // add: with Ctrl or Shift, to those already there
    void listRequested(const QString &file);
    void topicRenameRequested(const cabinet::TopicPath &topic);
    void topicMenuRequested(const cabinet::TopicPath &topic, const QPoint &globalPos);
    void listMenuRequested(const QString &file, const QPoint &globalPos);
    void tagMenuRequested(const QString &name, const QPoint &globalPos);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void load();
    void reload(const Touched &touched);
    void reloadContent();
    void restore(const QStringList &current);
    [[nodiscard]] bool isFold(const QPoint &pos) const;
    void activate(const QModelIndex &index, Qt::KeyboardModifiers modifiers);

    Library &m_library;
    SidebarModel *m_model;
    QSet<QStringList> m_folded; // kind and path of what the user folded
    QTimer m_afterFrame;        // started once the first frame is on screen
    bool m_loaded = false;
    bool m_doubleClicked = false;
};

} // namespace cabinet::gui

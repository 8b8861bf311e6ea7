// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/details/LinkOffer.h"
#include "library/LinkPlan.h"
#include "network/LinkCheck.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

class QAction;
class QWidget;

namespace cabinet {
class Library;
}

namespace cabinet::gui {

class BoardView;
class FilterState;
class Notifier;
class StatusLine;
class WorkController;

// Checks links in the background, whenever somebody asks for it: verdicts are kept as they come, so that a check that is cancelled or
// cut off by the program's end goes on where it stood. Does with a link what is chosen in the details; never edits one by itself.
class LinkCheckController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LinkCheckController)
public:
    struct Parts
    {
        Library &library;
        network::Downloader &downloader;
        Notifier &notifier;
        WorkController &work;
        BoardView &board;
        StatusLine &status;
        FilterState &filters;
        std::function<void(const QUrl &url)> open;
    };

    LinkCheckController(const Parts &parts, QWidget *window);
    ~LinkCheckController() override;

    [[nodiscard]] QAction *checkAllAction() const { return m_checkAll; }
    void check(const storage::LinkScope &scope, bool again = false);
    void checkPapers(const QList<PaperId> &papers);
    void checkTopic(const TopicPath &topic);
    void checkList(const QString &file);
    void take(LinkOffer offer, const Link &link, PaperId paper);
    [[nodiscard]] bool isBusy() const { return m_check != nullptr; }

private:
    void begin(const LinkPlan &plan, const storage::LinkScope &scope);
    void showProgress();
    void note(const LinkVerdict &verdict);
    void keepFresh();
    void finish(network::LinkCheck::End end);
    void sayResult(bool isPutOff);
    void useNewAddress(const Link &link, PaperId paper);
    void askArchive(const Link &link, PaperId paper, bool use);
    void replace(PaperId paper, const QString &from, const QString &to);

    Parts m_parts;
    QAction *m_checkAll;
    std::unique_ptr<network::LinkCheck> m_check;
    QList<LinkVerdict> m_fresh; // not kept yet
    QTimer m_keep;
    QHash<LinkState, int> m_found; // in this check
};

} // namespace cabinet::gui

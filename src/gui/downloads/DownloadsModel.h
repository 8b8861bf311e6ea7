// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/downloads/DownloadItem.h"

#include <QAbstractListModel>
#include <QHash>
#include <QSet>
#include <QTimer>

namespace cabinet {
class Library;
namespace network {
class Downloader;
struct Attempt;
}
} // namespace cabinet

namespace cabinet::gui {

// Every download: those on their way in the order they were asked for, then those that ended, newest first, those of earlier runs of
// the program last once they are asked for. Follows the Downloader by itself, whoever asked it.
class DownloadsModel final : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DownloadsModel)
public:
    enum Role : int {
        StateRole = Qt::UserRole + 1, // int, a DownloadItem::State
        HostRole,                     // QString
        WordsRole,                    // QString: the state in words
        FractionRole,                 // double 0..1, -1 not known; invalid: nothing moves
    };

    struct Summary
    {
        int active = 0; // not yet ended
        int done = 0;   // of those that were asked for since the last time none was active
        qint64 received = 0;
        qint64 total = 0; // 0: not known
    };

    DownloadsModel(network::Downloader &downloader, const Library &library, QObject *parent = nullptr);

    // The next download of this address is this paper's, although its card may have another link.
    void expect(const QUrl &url, PaperId paper);

    [[nodiscard]] const DownloadItem &item(int row) const { return m_items.at(row); }
    [[nodiscard]] Summary summary() const;
    [[nodiscard]] int active() const { return m_active; }
    void cancel(int row);
    void pause(int row);
    void resume(int row);
    void retry(int row); // of one that ended
    [[nodiscard]] bool canRetry(int row) const;
    void clearEnded(); // the history on disk too
    void loadHistory(); // once

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void summaryChanged();
    void progressed(cabinet::PaperId paper, double fraction); // -1: not known
    void ended(const cabinet::gui::DownloadItem &item);
    void allEnded(int done, int failed); // since the last time none was active

private:
    void add(network::Download *download);
    void finish(network::Download *download, const network::DownloadResult &result);
    void noteState(network::Download *download);
    void noteProgress(network::Download *download);
    void flush();
    [[nodiscard]] int rowOf(const network::Download *download) const;
    void name(DownloadItem &item);
    [[nodiscard]] DownloadItem itemOf(const network::Attempt &attempt);

    network::Downloader &m_downloader;
    const Library &m_library;
    QList<DownloadItem> m_items;
    int m_active = 0; // the first of m_items
    int m_done = 0;
    int m_failed = 0;
    QHash<QUrl, PaperId> m_expected;
    QSet<network::Download *> m_moved; // since the last flush
    QTimer m_flush;
    const QDateTime m_begun = QDateTime::currentDateTimeUtc();
    bool m_loaded = false;
};

} // namespace cabinet::gui

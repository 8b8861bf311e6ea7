// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Pasted.h"
#include "gui/lookup/Lookups.h"
#include "library/Duplicates.h"
#include "library/Worker.h"

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace cabinet {
class Library;
}

namespace cabinet::gui {

// Several papers that were pasted at once: looked up while they are shown, added as one change. What is in the library already is not
// ticked.
class PasteDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PasteDialog)
public:
    // `like`: where the new cards go.
    PasteDialog(Library &library, network::Downloader &downloader, const QList<Pasted> &pasted, const PaperDraft &like,
                QWidget *parent = nullptr);

    void accept() override;

Q_SIGNALS:
    void added(const QList<cabinet::PaperId> &papers, const QList<cabinet::PaperId> &unanswered); // not looked up yet

private:
    struct Row
    {
        PaperDraft draft;
        bool isAsked = false; // a catalogue is to say more
        QTreeWidgetItem *item = nullptr;
    };

    void makeTree();
    void addRow(const PaperDraft &draft, bool isAsked);
    void showRow(const Row &row);
    void lookUp();
    void lookForTwins();
    void markTwins(const QList<QList<Duplicate>> &twins);
    void take(qsizetype row, const network::LookupResult &result);
    void showState();

    Library &m_library;
    QList<Row> m_rows;
    int m_leftOut = 0; // lines
    QTreeWidget *m_tree;
    QLabel *m_state;
    QDialogButtonBox *m_buttons;
    Lookups m_lookups;
    Worker m_worker;
};

} // namespace cabinet::gui

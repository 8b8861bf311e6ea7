// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/lookup/Lookups.h"
#include "library/Completion.h"
#include "library/Library.h"

#include <QDialog>
#include <QHash>

class QDialogButtonBox;
class QLabel;
class QProgressBar;
class QTreeWidget;
class QTreeWidgetItem;

namespace cabinet::gui {

// Looks cards up and shows what would change, field by field, to be chosen: what fills something empty is chosen already, what
// would replace somebody's words is not. One change that can be undone.
class CompleteDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CompleteDialog)
public:
    CompleteDialog(Library &library, network::Downloader &downloader, const QList<Paper> &papers, QWidget *parent = nullptr);

    void accept() override;

private:
    void makeTree();
    void take(PaperId paper, const network::LookupResult &result);
    void addFields(QTreeWidgetItem *card, const CompletionProposal &proposal);
    void showProgress();
    void updateButtons();
    [[nodiscard]] QList<PaperCompletion> chosen() const;

    Library &m_library;
    Lookups m_lookups;
    QHash<PaperId, Paper> m_papers;
    QHash<PaperId, Metadata> m_found;
    QTreeWidget *m_tree;
    QLabel *m_state;
    QProgressBar *m_bar;
    QDialogButtonBox *m_buttons;
};

} // namespace cabinet::gui

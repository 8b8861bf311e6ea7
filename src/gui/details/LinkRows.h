// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Link.h"
#include "domain/LinkVerdict.h"
#include "gui/details/LinkOffer.h"

#include <QHash>
#include <QWidget>

class QGridLayout;
class QLineEdit;
class QToolButton;

namespace cabinet::gui {

// A paper's links, each a row of label, address, open and remove, and a button for one more. Emits what the user made of them.
class LinkRows final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LinkRows)
public:
    explicit LinkRows(QWidget *parent = nullptr);

    void setStored(const Links &links);
    void setVerdicts(const QHash<QString, LinkVerdict> &verdicts); // by address, of what is stored
    void addRow(); // an empty one, with the focus in its address
    void commit(); // what is typed but not yet emitted

Q_SIGNALS:
    void committed(const cabinet::Links &links);
    void openRequested(const cabinet::Link &link);
    void offerTaken(cabinet::gui::LinkOffer offer, const cabinet::Link &link);

private:
    struct Row
    {
        QLineEdit *label;
        QLineEdit *url;
        QToolButton *state; // what became of the link; hidden while there is nothing to say
    };
    [[nodiscard]] Links typed() const;
    void makeRow(const Link &link);
    void makeMenu(QToolButton *button, const LinkVerdict &verdict, const Link &link);
    void showVerdict(const Row &row);
    void removeRow(qsizetype index);
    QLineEdit *makeField(const QString &text, const QString &name, const QString &placeholder);

    Links m_stored;
    QHash<QString, LinkVerdict> m_verdicts;
    QList<Row> m_rows;
    QGridLayout *m_grid;
};

} // namespace cabinet::gui

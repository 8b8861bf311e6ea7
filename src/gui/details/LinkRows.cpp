// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/LinkRows.h"

#include "gui/details/RelativeTime.h"
#include "gui/links/LinkText.h"
#include "gui/models/CardText.h"
#include "gui/theme/Icons.h"
#include "gui/widgets/Kind.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

QToolButton *rowButton(const QString &iconName, const QString &name, QWidget *parent)
{
    auto *button = withKind(new QToolButton(parent), "quiet");
    button->setIcon(icon(iconName, &Theme::soft));
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

// "x.org has nothing at this address any more. Checked on …: HTTP 404".
QString verdictText(const LinkVerdict &verdict)
{
    return LinkRows::tr("%1\nChecked %2: %3")
        .arg(linkSentence(verdict.state, verdict.url), QLocale().toString(verdict.at.toLocalTime(), QLocale::ShortFormat), verdict.detail);
}

// For a menu, where "&" is no letter.
QString shortened(const QString &address)
{
    constexpr qsizetype most = 60;
    const QString text = address.size() > most ? QString(address.left(most - 1) + u'…') : address;
    return QString(text).replace(u'&', u"&&"_s);
}

} // namespace

LinkRows::LinkRows(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_grid->setHorizontalSpacing(2);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnStretch(1, 1);
    layout->addLayout(m_grid);
    auto *add = withKind(new QPushButton(tr("Add a link"), this), "quiet");
    add->setIcon(icon(u"add"_s, &Theme::soft));
    connect(add, &QPushButton::clicked, this, &LinkRows::addRow);
    layout->addWidget(add, 0, Qt::AlignLeading);
}

void LinkRows::setStored(const Links &links)
{
    if (links == m_stored && links == typed())
        return;
    m_stored = links;
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_rows.clear();
    for (const Link &link : links)
        makeRow(link);
}

void LinkRows::setVerdicts(const QHash<QString, LinkVerdict> &verdicts)
{
    m_verdicts = verdicts;
    for (const Row &row : std::as_const(m_rows))
        showVerdict(row);
}

// A link that answers needs no line of its own.
void LinkRows::showVerdict(const Row &row)
{
    const auto verdict = m_verdicts.constFind(row.url->text());
    const bool isKnown = verdict != m_verdicts.cend();
    const bool isWorthALine = isKnown && verdict->state != LinkState::Ok;
    row.state->setVisible(isWorthALine);
    const QString told = isKnown ? verdictText(*verdict) : QString();
    row.url->setToolTip(gui::toolTip(told.isEmpty() ? row.url->text() : QString(row.url->text() + u"\n\n"_s + told)));
    row.url->setAccessibleDescription(told);
    if (!isWorthALine)
        return;
    const QString name = isDead(verdict->state) ? u"link-dead"_s : u"link"_s;
    row.state->setIcon(icon(name, isDead(verdict->state) ? &Theme::danger : &Theme::soft));
    row.state->setText(tr("%1 · checked %2")
                           .arg(linkStateText(verdict->state), relativeTime(verdict->at, QDateTime::currentDateTimeUtc())));
    row.state->setAccessibleName(tr("State of link %1: %2").arg(row.label->text(), row.state->text()));
    row.state->setAccessibleDescription(told);
    row.state->setToolTip(gui::toolTip(told));
    makeMenu(row.state, *verdict, Link{row.label->text(), verdict->url});
}

void LinkRows::makeMenu(QToolButton *button, const LinkVerdict &verdict, const Link &link)
{
    if (QMenu *before = button->menu())
        before->deleteLater(); // it may be the one that was just chosen from
    auto *menu = new QMenu(button);
    button->setMenu(menu);
    const auto offer = [&](const QString &text, LinkOffer what) {
        connect(menu->addAction(text), &QAction::triggered, this, [this, what, link] { Q_EMIT offerTaken(what, link); });
    };
    menu->addAction(linkSentence(verdict.state, verdict.url))->setEnabled(false);
    menu->addSeparator();
    if (!verdict.resolved.isEmpty())
        offer(tr("Use the &new address: %1").arg(shortened(verdict.resolved)), LinkOffer::UseNewAddress);
    offer(tr("&Open the copy of the Wayback Machine"), LinkOffer::OpenArchived);
    offer(tr("Use the Wayback &address"), LinkOffer::UseArchived);
    menu->addSeparator();
    offer(tr("&Check again"), LinkOffer::CheckAgain);
    connect(menu->addAction(tr("Copy the &details")), &QAction::triggered, this,
            [text = verdictText(verdict)] { QGuiApplication::clipboard()->setText(text); });
}

void LinkRows::addRow()
{
    makeRow({u"Paper"_s, {}}); // a label is data: the same in every language
    m_rows.last().url->setFocus();
}

void LinkRows::commit()
{
    const Links links = typed();
    if (links != m_stored)
        Q_EMIT committed(links);
}

// Rows without an address are not links yet.
Links LinkRows::typed() const
{
    Links links;
    for (const Row &row : m_rows) {
        if (!row.url->text().trimmed().isEmpty())
            links.append({row.label->text().simplified(), row.url->text().trimmed()});
    }
    return links;
}

QLineEdit *LinkRows::makeField(const QString &text, const QString &name, const QString &placeholder)
{
    auto *field = withKind(new QLineEdit(text, this), "inplace");
    field->setAccessibleName(name);
    field->setPlaceholderText(placeholder);
    field->setCursorPosition(0);
    connect(field, &QLineEdit::editingFinished, this, &LinkRows::commit);
    return field;
}

void LinkRows::makeRow(const Link &link)
{
    const int row = 2 * static_cast<int>(m_rows.size());
    QLineEdit *label = makeField(link.label, tr("Link label"), tr("Label"));
    label->setFixedWidth(64);
    QLineEdit *url = makeField(link.url, tr("Link address of %1").arg(link.label), u"https://"_s);
    url->setToolTip(link.url.toHtmlEscaped());
    auto *open = rowButton(u"open"_s, tr("Open link %1").arg(link.label), this);
    auto *remove = rowButton(u"close"_s, tr("Remove link %1").arg(link.label), this);
    connect(open, &QToolButton::clicked, this, [this, label, url] {
        if (!url->text().trimmed().isEmpty())
            Q_EMIT openRequested({label->text(), url->text().trimmed()});
    });
    connect(remove, &QToolButton::clicked, this, [this, url] {
        const auto at = std::find_if(m_rows.cbegin(), m_rows.cend(), [url](const Row &r) { return r.url == url; });
        removeRow(at - m_rows.cbegin());
    });
    QWidget *const cells[] = {label, url, open, remove};
    for (int column = 0; column < 4; ++column)
        m_grid->addWidget(cells[column], row, column);
    auto *state = withKind(new QToolButton(this), "quiet");
    state->setPopupMode(QToolButton::InstantPopup);
    state->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_grid->addWidget(state, row + 1, 1, 1, 3, Qt::AlignLeading);
    m_rows.append(Row{label, url, state});
    showVerdict(m_rows.last());
}

void LinkRows::removeRow(qsizetype index)
{
    if (index < 0 || index >= m_rows.size())
        return;
    const bool wasEmpty = m_rows[index].url->text().trimmed().isEmpty();
    m_rows[index].url->clear();
    if (!wasEmpty)
        return commit(); // the library's answer lays the rows anew
    const Links links = typed();
    m_stored.clear();
    setStored(links);
}

} // namespace cabinet::gui

// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/LookUpsPage.h"

#include "gui/settings/PageLayout.h"
#include "gui/settings/Settings.h"
#include "gui/theme/Icons.h"
#include "gui/widgets/PlainLabel.h"
#include "network/ExternalUrl.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

using network::LookUp;

constexpr int rowHeight = 30;
constexpr int listHeight = 4 * rowHeight + 4;
const QList<LookUp> pdfServices{LookUp::LandingPage, LookUp::Unpaywall, LookUp::OpenAlex, LookUp::Arxiv};
const QList<LookUp> servicesWithBase{LookUp::Arxiv,           LookUp::Crossref, LookUp::Dblp,   LookUp::OpenAlex,   LookUp::Unpaywall,
                                     LookUp::SemanticScholar, LookUp::DataCite, LookUp::PubMed, LookUp::OpenReview, LookUp::Wayback};

// Those that are asked, in their order, then the others.
QList<LookUp> inOrder(const QList<LookUp> &asked)
{
    QList<LookUp> all = asked;
    for (const LookUp service : pdfServices) {
        if (!all.contains(service))
            all.append(service);
    }
    return all;
}

QString hintOf(LookUp service)
{
    switch (service) {
    case LookUp::LandingPage:
        return LookUpsPage::tr("Publishers' pages often say where their PDF is.");
    case LookUp::Unpaywall:
        return LookUpsPage::tr("Free copies by DOI. Asks for a mail address, and is left out without one.");
    case LookUp::OpenAlex:
        return LookUpsPage::tr("Free copies by DOI or title.");
    case LookUp::Arxiv:
        return LookUpsPage::tr("Preprints by title.");
    default:
        return {};
    }
}

} // namespace

QString lookUpName(LookUp service)
{
    switch (service) {
    case LookUp::LandingPage:
        return LookUpsPage::tr("The page the link leads to");
    case LookUp::Unpaywall:
        return u"Unpaywall"_s;
    case LookUp::OpenAlex:
        return u"OpenAlex"_s;
    case LookUp::Arxiv:
        return u"arXiv"_s;
    case LookUp::Crossref:
        return u"Crossref"_s;
    case LookUp::Dblp:
        return u"DBLP"_s;
    case LookUp::SemanticScholar:
        return u"Semantic Scholar"_s;
    case LookUp::DataCite:
        return u"DataCite"_s;
    case LookUp::PubMed:
        return u"PubMed"_s;
    case LookUp::OpenReview:
        return u"OpenReview"_s;
    case LookUp::Wayback:
        return LookUpsPage::tr("Wayback Machine");
    }
    return {};
}

LookUpsPage::LookUpsPage(Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_order(new QListWidget(this))
    , m_up(new QPushButton(icon(u"arrow-up"_s, &Theme::soft), tr("&Up"), this))
    , m_down(new QPushButton(icon(u"arrow-down"_s, &Theme::soft), tr("D&own"), this))
    , m_mail(new QLineEdit(this))
{
    PageLayout layout(this, title(),
                      tr("When a link is not a PDF itself, these are asked where the PDF is, one after the other, and only when you open "
                         "or download a paper. They see the paper's DOI or title, nothing else."));
    addOrder(layout);
    addMail(layout);
    addBases(layout);
    layout.finish();
}

void LookUpsPage::addOrder(PageLayout &layout)
{
    layout.addSection(tr("Where to look for a PDF"));
    m_order->setObjectName(u"lookUpOrder"_s);
    withKind(m_order, "ticks");
    m_order->setDragDropMode(QAbstractItemView::InternalMove);
    m_order->setFixedHeight(listHeight);
    m_order->setAccessibleName(tr("Who is asked, first to last"));
    for (const LookUp service : inOrder(m_settings.network().pdfOrder)) {
        auto *item = new QListWidgetItem(lookUpName(service), m_order);
        item->setData(Qt::UserRole, int(service));
        item->setToolTip(hintOf(service));
        item->setSizeHint({0, rowHeight});
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemIsUserCheckable);
        item->setCheckState(m_settings.network().pdfOrder.contains(service) ? Qt::Checked : Qt::Unchecked);
    }
    m_order->setCurrentRow(0);
    auto *buttons = new QWidget(this);
    auto *column = new QVBoxLayout(buttons);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_up);
    column->addWidget(m_down);
    column->addStretch(1);
    layout.addWidget(inRow({m_order, buttons}, this));
    connect(m_up, &QPushButton::clicked, this, [this] { moveBy(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveBy(1); });
    connect(m_order, &QListWidget::itemChanged, this, &LookUpsPage::takeOrder);
    connect(m_order->model(), &QAbstractItemModel::rowsMoved, this, &LookUpsPage::takeOrder);
}

void LookUpsPage::addMail(PageLayout &layout)
{
    layout.addSection(tr("Mail address"));
    m_mail->setObjectName(u"mail"_s);
    m_mail->setText(m_settings.network().mail);
    m_mail->setPlaceholderText(u"name@example.edu"_s);
    layout.addField(tr("&Your mail address"), m_mail,
                    tr("Sent along to Unpaywall, Crossref and OpenAlex, which ask who is asking and answer faster then. "
                       "It goes nowhere else. Empty: nothing is sent."));
    m_mailMessage = layout.addMessage();
    connect(m_mail, &QLineEdit::textChanged, this, &LookUpsPage::takeMail);
}

void LookUpsPage::addBases(PageLayout &layout)
{
    auto *more = withKind(new QPushButton(tr("&Advanced: addresses of the services"), this), "quiet");
    more->setObjectName(u"advanced"_s);
    more->setCheckable(true);
    more->setIcon(icon(u"chevron-right"_s, &Theme::soft));
    layout.addWidget(inRow({more}, this));
    auto *box = new QWidget(this);
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(8, 0, 0, 0);
    for (const LookUp service : servicesWithBase) {
        auto *field = new QLineEdit(box);
        field->setObjectName(u"base-"_s + network::keyOf(service));
        field->setPlaceholderText(network::defaultBase(service).toString());
        field->setText(m_settings.network().bases.value(service).toString());
        field->setAccessibleName(tr("Address of %1").arg(lookUpName(service)));
        const int row = grid->rowCount();
        grid->addWidget(new PlainLabel(lookUpName(service), box), row, 0);
        grid->addWidget(field, row, 1);
        connect(field, &QLineEdit::textChanged, this, [this, service](const QString &text) { takeBase(service, text); });
    }
    layout.addWidget(box);
    m_baseMessage = layout.addMessage();
    box->hide();
    connect(more, &QPushButton::toggled, this, [more, box](bool open) {
        box->setVisible(open);
        more->setIcon(icon(open ? u"chevron-down"_s : u"chevron-right"_s, &Theme::soft));
    });
}

void LookUpsPage::moveBy(int rows)
{
    const int from = m_order->currentRow();
    const int to = from + rows;
    if (from < 0 || to < 0 || to >= m_order->count())
        return;
    m_order->insertItem(to, m_order->takeItem(from));
    m_order->setCurrentRow(to);
    takeOrder();
}

void LookUpsPage::takeOrder()
{
    QList<LookUp> order;
    for (int row = 0; row < m_order->count(); ++row) {
        const QListWidgetItem *item = m_order->item(row);
        if (item->checkState() == Qt::Checked)
            order.append(LookUp(item->data(Qt::UserRole).toInt()));
    }
    m_settings.change([&order](network::NetworkSettings &settings) { settings.pdfOrder = order; });
}

void LookUpsPage::takeMail()
{
    static const QRegularExpression shape(u"\\A[^\\s@<>,;]+@[^\\s@<>,;]+\\.[^\\s@<>,;]+\\z"_s);
    const QString mail = m_mail->text().trimmed();
    const bool fits = mail.isEmpty() || shape.match(mail).hasMatch();
    setMessage(*m_mailMessage, fits ? QString() : tr("This is not a mail address yet; nothing is sent."));
    m_settings.change([&](network::NetworkSettings &settings) { settings.mail = fits ? mail : QString(); });
}

void LookUpsPage::takeBase(LookUp service, const QString &text)
{
    const QString address = text.trimmed();
    const Result<QUrl> url = network::checkedWebUrl(address);
    const bool fits = address.isEmpty() || url.ok();
    setMessage(*m_baseMessage, fits ? QString() : tr("%1: %2").arg(lookUpName(service), url.error().message));
    m_settings.change([&](network::NetworkSettings &settings) {
        if (!address.isEmpty() && url.ok())
            settings.bases.insert(service, *url);
        else
            settings.bases.remove(service);
    });
}

} // namespace cabinet::gui

// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/NetworkPage.h"

#include "gui/settings/PageLayout.h"
#include "gui/settings/Settings.h"
#include "gui/widgets/PlainLabel.h"
#include "network/ExternalUrl.h"

#include <QComboBox>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

using network::ProxySetting;

bool isByHand(ProxySetting::Kind kind)
{
    return kind == ProxySetting::Kind::Http || kind == ProxySetting::Kind::Socks5;
}

// Why this cannot be an institution's prefix; empty: it can.
QString faultOf(const QString &prefix)
{
    if (prefix.isEmpty())
        return {};
    const Result<QUrl> url = network::checkedWebUrl(prefix);
    if (!url)
        return url.error().message;
    if (url->scheme() != u"https"_s)
        return NetworkPage::tr("The prefix must begin with https://, for you sign in there.");
    if (!prefix.endsWith(u"url="_s, Qt::CaseInsensitive))
        return NetworkPage::tr("The prefix must end with “url=” or “qurl=”; the address of the paper is put behind it.");
    return {};
}

} // namespace

NetworkPage::NetworkPage(Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_kind(new QComboBox(this))
    , m_host(new QLineEdit(this))
    , m_port(new QSpinBox(this))
    , m_prefix(new QLineEdit(this))
{
    PageLayout layout(this, title(), tr("Paper Cabinet uses the network only to open links and for what you ask it to look up."));
    const ProxySetting &proxy = settings.network().proxy;
    layout.addSection(tr("Proxy"));
    m_kind->setObjectName(u"proxyKind"_s);
    const std::pair<ProxySetting::Kind, QString> kinds[] = {{ProxySetting::Kind::System, tr("As the system is set")},
                                                            {ProxySetting::Kind::None, tr("None")},
                                                            {ProxySetting::Kind::Http, tr("HTTP, by hand")},
                                                            {ProxySetting::Kind::Socks5, tr("SOCKS 5, by hand")}};
    for (const auto &[kind, name] : kinds)
        m_kind->addItem(name, int(kind));
    m_kind->setCurrentIndex(m_kind->findData(int(proxy.kind)));
    layout.addField(tr("&Reach the internet through"), m_kind);
    m_host->setObjectName(u"proxyHost"_s);
    m_host->setPlaceholderText(u"proxy.example.edu"_s);
    m_host->setAccessibleName(tr("Host of the proxy"));
    m_host->setText(proxy.host);
    m_port->setObjectName(u"proxyPort"_s);
    m_port->setRange(1, 65535);
    m_port->setValue(proxy.port == 0 ? 8080 : proxy.port);
    m_port->setAccessibleName(tr("Port of the proxy"));
    m_port->setGroupSeparatorShown(false);
    m_byHand = inRow({m_host, m_port}, this);
    layout.addWidget(m_byHand);
    m_proxyMessage = layout.addMessage();
    layout.addHint(tr("With a proxy it is the proxy that finds hosts, so Paper Cabinet cannot see whether a name leads into a local network."));

    layout.addSection(tr("Library access"));
    m_prefix->setObjectName(u"institutionPrefix"_s);
    m_prefix->setPlaceholderText(u"https://login.ezproxy.example.edu/login?url="_s);
    m_prefix->setText(settings.network().institutionPrefix);
    layout.addField(tr("&Prefix of your institution's proxy (EZproxy)"), m_prefix,
                    tr("Pages that need your institution's subscription open in the browser behind this address, where you can sign in. "
                       "Your library's help pages tell it. Empty: pages open as they are."));
    m_prefixMessage = layout.addMessage();
    m_example = withKind(new PlainLabel(this), "faint");
    m_example->setWordWrap(true);
    layout.addWidget(m_example);
    layout.finish();
    connect(m_kind, &QComboBox::activated, this, &NetworkPage::takeProxy);
    connect(m_host, &QLineEdit::textChanged, this, &NetworkPage::takeProxy);
    connect(m_port, &QSpinBox::valueChanged, this, &NetworkPage::takeProxy);
    connect(m_prefix, &QLineEdit::textChanged, this, &NetworkPage::takePrefix);
    takeProxy();
    takePrefix();
}

void NetworkPage::takeProxy()
{
    ProxySetting proxy;
    proxy.kind = ProxySetting::Kind(m_kind->currentData().toInt());
    const bool byHand = isByHand(proxy.kind);
    m_byHand->setVisible(byHand);
    static const QRegularExpression host(u"\\A[A-Za-z0-9.:\\-\\[\\]]+\\z"_s);
    const QString name = m_host->text().trimmed();
    const bool fits = host.match(name).hasMatch();
    setMessage(*m_proxyMessage, !byHand || fits        ? QString()
                                : name.isEmpty() ? tr("Give the host of the proxy; until then the system's setting is used.")
                                                 : tr("A host is a name or an address, without “http://” and without a port."));
    if (byHand && fits) {
        proxy.host = name;
        proxy.port = static_cast<quint16>(m_port->value());
    } else if (byHand) {
        proxy = {};
    }
    m_settings.change([&proxy](network::NetworkSettings &settings) { settings.proxy = proxy; });
}

void NetworkPage::takePrefix()
{
    const QString prefix = m_prefix->text().trimmed();
    const QString fault = faultOf(prefix);
    setMessage(*m_prefixMessage, fault);
    if (fault.isEmpty())
        m_settings.change([&prefix](network::NetworkSettings &settings) { settings.institutionPrefix = prefix; });
    const QUrl paper(u"https://dl.acm.org/doi/10.1145/12345"_s);
    const QUrl through = network::throughInstitution(m_settings.network(), paper);
    setMessage(*m_example, fault.isEmpty() && !prefix.isEmpty()
                               ? tr("For example: %1").arg(through.toString(QUrl::FullyEncoded))
                               : QString());
}

} // namespace cabinet::gui

// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/HttpServer.h"

#include <QSslConfiguration>
#include <QSslServer>
#include <QTcpSocket>
#include <QTimer>

namespace cabinet::test {

namespace {

HttpRequest parsed(const QByteArray &head)
{
    HttpRequest request;
    const QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> first = lines.value(0).split(' ');
    request.method = first.value(0);
    request.path = first.value(1);
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            request.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
    return request;
}

std::unique_ptr<QTcpServer> tlsServer(const QSslConfiguration &tls)
{
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(tls);
    return server;
}

} // namespace

HttpServer::HttpServer(std::unique_ptr<QTcpServer> server, const QHostAddress &address)
    : m_server(std::move(server))
    , m_others(whole("not here", "404 Not Found"))
{
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &HttpServer::accept);
    m_server->listen(address, 0);
}

HttpServer::HttpServer(const QHostAddress &address)
    : HttpServer(std::make_unique<QTcpServer>(), address)
{
}

HttpServer::HttpServer(const QSslConfiguration &tls)
    : HttpServer(tlsServer(tls), QHostAddress::LocalHost)
{
}

HttpServer::~HttpServer() = default;

QUrl HttpServer::url(const QString &path) const
{
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(m_server->serverAddress().toString());
    url.setPort(m_server->serverPort());
    url.setPath(path);
    return url;
}

void HttpServer::answer(const QString &path, const Script &script)
{
    m_scripts.insert(path.toUtf8(), script);
}

void HttpServer::answerAll(const Script &script)
{
    m_others = script;
}

void HttpServer::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        if (socket->bytesAvailable() > 0)
            read(socket);
    }
}

void HttpServer::read(QTcpSocket *socket)
{
    const QByteArray seen = socket->peek(65536);
    const qsizetype end = seen.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    const HttpRequest request = parsed(socket->read(end + 4));
    m_requests.append(request);
    m_scripts.value(request.path, m_others)(*socket, request);
}

Script raw(const QByteArray &bytes)
{
    return [bytes](QTcpSocket &socket, const HttpRequest &) {
        socket.write(bytes);
        socket.disconnectFromHost();
    };
}

Script whole(const QByteArray &body, const QByteArray &status, const QByteArray &moreHeaders)
{
    const QByteArray length = QByteArray::number(body.size());
    return [=](QTcpSocket &socket, const HttpRequest &) {
        socket.write("HTTP/1.1 " + status + "\r\nContent-Length: " + length + "\r\n" + moreHeaders + "\r\n" + body);
    };
}

Script redirectTo(const QByteArray &location, const QByteArray &status)
{
    return whole({}, status, "Location: " + location + "\r\n");
}

Script drip(const QByteArray &first, const QByteArray &bytes, int milliseconds)
{
    return [=](QTcpSocket &socket, const HttpRequest &) {
        socket.write(first);
        auto *timer = new QTimer(&socket);
        QObject::connect(timer, &QTimer::timeout, &socket, [&socket, bytes] { socket.write(bytes); });
        timer->start(milliseconds);
    };
}

Script endless(const QByteArray &first, const QByteArray &bytes)
{
    return [=](QTcpSocket &socket, const HttpRequest &) {
        QObject::connect(&socket, &QTcpSocket::bytesWritten, &socket, [&socket, bytes] {
            if (socket.bytesToWrite() < bytes.size())
                socket.write(bytes);
        });
        socket.write(first);
    };
}

Script silent()
{
    return [](QTcpSocket &, const HttpRequest &) {};
}

QByteArray smallPdf(qsizetype atLeast)
{
    QByteArray pdf = "%PDF-1.4\n%\xe2\xe3\xcf\xd3\n";
    QList<qsizetype> offsets;
    for (const QByteArray &object :
         {QByteArray("<</Type/Catalog/Pages 2 0 R>>"), QByteArray("<</Type/Pages/Kids[3 0 R]/Count 1>>"),
          QByteArray("<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]>>")}) {
        offsets.append(pdf.size());
        pdf += QByteArray::number(offsets.size()) + " 0 obj" + object + "endobj\n";
    }
    while (pdf.size() < atLeast)
        pdf += "% padding padding padding padding padding padding padding padding\n";
    const qsizetype table = pdf.size();
    pdf += "xref\n0 4\n0000000000 65535 f \n";
    for (const qsizetype offset : offsets)
        pdf += QByteArray::number(offset).rightJustified(10, '0') + " 00000 n \n";
    return pdf + "trailer<</Size 4/Root 1 0 R>>\nstartxref\n" + QByteArray::number(table) + "\n%%EOF\n";
}

} // namespace cabinet::test

// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <functional>
#include <memory>

class QSslConfiguration;
class QTcpSocket;

namespace cabinet::test {

struct HttpRequest
{
    QByteArray method;
    QByteArray path;
    QHash<QByteArray, QByteArray> headers; // names in lower case
};

// What the server does with a connection once a request's head has arrived. The socket is the connection's, and closes with the
// server.
using Script = std::function<void(QTcpSocket &socket, const HttpRequest &request)>;

// A real HTTP/1.1 server on loopback that answers as told, faults included.
class HttpServer final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HttpServer)
public:
    explicit HttpServer(const QHostAddress &address = QHostAddress::LocalHost);
    explicit HttpServer(const QSslConfiguration &tls); // https on 127.0.0.1, with the certificate in there
    explicit HttpServer(std::unique_ptr<QTcpServer> server, const QHostAddress &address = QHostAddress::LocalHost);
    ~HttpServer() override;

    [[nodiscard]] bool isListening() const { return m_server->isListening(); }
    [[nodiscard]] quint16 port() const { return m_server->serverPort(); }
    [[nodiscard]] QUrl url(const QString &path) const;
    void answer(const QString &path, const Script &script); // others get 404
    void answerAll(const Script &script);                   // those without one of their own
    [[nodiscard]] const QList<HttpRequest> &requests() const { return m_requests; }

private:
    void accept();
    void read(QTcpSocket *socket);

    std::unique_ptr<QTcpServer> m_server;
    Script m_others;
    QHash<QByteArray, Script> m_scripts;
    QList<HttpRequest> m_requests;
};

// These bytes as they are, then the connection closes.
[[nodiscard]] Script raw(const QByteArray &bytes);
// A proper answer with a Content-Length.
[[nodiscard]] Script whole(const QByteArray &body, const QByteArray &status = "200 OK", const QByteArray &moreHeaders = {});
[[nodiscard]] Script redirectTo(const QByteArray &location, const QByteArray &status = "302 Found");
// `first`, then `bytes` again and again: `milliseconds` apart, or as fast as they are taken.
[[nodiscard]] Script drip(const QByteArray &first, const QByteArray &bytes, int milliseconds);
[[nodiscard]] Script endless(const QByteArray &first, const QByteArray &bytes);
[[nodiscard]] Script silent();

// A whole, valid PDF of one empty page, at least so many bytes long.
[[nodiscard]] QByteArray smallPdf(qsizetype atLeast = 0);

} // namespace cabinet::test

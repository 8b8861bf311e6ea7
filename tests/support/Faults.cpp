// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Faults.h"

#include <QTcpSocket>
#include <QTimer>

#include <algorithm>
#include <memory>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

namespace cabinet::test {

Script resetAfter(const QByteArray &bytes)
{
    return [bytes](QTcpSocket &socket, const HttpRequest &) {
        socket.write(bytes);
        socket.flush();
#ifdef Q_OS_UNIX
        const linger atOnce{1, 0};
        setsockopt(static_cast<int>(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
#endif
        QTimer::singleShot(20, &socket, [&socket] { socket.abort(); });
    };
}

Script inPieces(const QByteArray &bytes, qsizetype size, int milliseconds)
{
    return [=](QTcpSocket &socket, const HttpRequest &) {
        auto *timer = new QTimer(&socket);
        auto at = std::make_shared<qsizetype>(0);
        QObject::connect(timer, &QTimer::timeout, &socket, [=, &socket] {
            socket.write(bytes.mid(*at, size));
            *at += size;
            if (*at >= bytes.size()) {
                timer->stop();
                socket.disconnectFromHost();
            }
        });
        timer->start(milliseconds);
    };
}

Script atFirst(const Script &first, const Script &later)
{
    auto seen = std::make_shared<bool>(false);
    return [=](QTcpSocket &socket, const HttpRequest &request) { (std::exchange(*seen, true) ? later : first)(socket, request); };
}

Script ranged(const QByteArray &body, const QByteArray &etag, qsizetype cut)
{
    return [=](QTcpSocket &socket, const HttpRequest &request) {
        const QByteArray range = request.headers.value("range");
        const bool part = range.startsWith("bytes=") && range.endsWith('-') && request.headers.value("if-range", etag) == etag;
        const qsizetype from = part ? range.mid(6).chopped(1).toLongLong() : 0;
        const QByteArray size = QByteArray::number(body.size());
        QByteArray answer = part ? "HTTP/1.1 206 Partial Content\r\nContent-Range: bytes " + QByteArray::number(from) + '-' +
                                       QByteArray::number(body.size() - 1) + '/' + size + "\r\n"
                                 : QByteArray("HTTP/1.1 200 OK\r\n");
        answer += "Content-Length: " + QByteArray::number(body.size() - from) + "\r\nETag: " + etag + "\r\n\r\n";
        socket.write(answer + body.mid(from, cut));
        socket.disconnectFromHost();
    };
}

QByteArray chunked(const QByteArray &body, qsizetype chunk)
{
    QByteArray bytes;
    for (qsizetype at = 0; at < body.size(); at += chunk) {
        const QByteArray piece = body.mid(at, chunk);
        bytes += QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n";
    }
    return bytes + "0\r\n\r\n";
}

} // namespace cabinet::test

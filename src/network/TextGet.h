// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/Get.h"
#include "network/Retry.h"
#include "network/TextFetch.h"

namespace cabinet::network {

// A small body, through as many tries as are sensible.
class TextGet final : public TextFetch
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TextGet)
public:
    TextGet(const TextRequest &request, const Get::Tools &tools, QObject *parent);

    void start();
    void cancel() override;

private:
    void begin();
    void readHead();
    void take(const QByteArray &bytes);
    void tryEnded(const GetEnd &end);
    void finish(const GetEnd &end);
    [[nodiscard]] qint64 mostBytes() const;

    TextRequest m_request;
    Get::Tools m_tools;
    Get *m_get = nullptr;
    TextResult m_result;
    QTimer m_later;
    int m_tries = 0;
    bool m_bodyIsPacked = false;
    bool m_ended = false;
};

} // namespace cabinet::network

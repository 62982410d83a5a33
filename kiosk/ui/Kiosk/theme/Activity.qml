pragma Singleton

import QtQuick

// What shows that somebody is there: a tap on something, a scroll that moves. No touch that does nothing.
QtObject {
    signal noted
}

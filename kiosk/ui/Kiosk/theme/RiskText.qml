pragma Singleton

import QtQuick
import Kiosk

// Risks in words, with the words of the file.
QtObject {
    // "3 to 5", or "6".
    function range(low: int, high: int): string {
        return low === high ? String(low) : Content.strings.between.replace("{low}", low).replace("{high}", high);
    }

    // "6 (0 to 17)", with what single studies found in brackets; or "How often is not known".
    function number(risk: var): string {
        if (!risk.chance.known)
            return Content.strings.unknown;
        const spread = risk.range.high === undefined ? "" : " (" + range(risk.range.low, risk.range.high) + ")";
        return range(risk.chance.low, risk.chance.high) + spread;
    }

    // "Out of 100 people: 6", or "How often is not known".
    function chance(risk: var): string {
        return (risk.chance.known ? Content.strings.people + ": " : "") + number(risk);
    }

    function had(chance: var): string {
        return Content.strings.had.replace("{n}", range(chance.low, chance.high));
    }

    function hadnot(chance: var): string {
        return Content.strings.hadnot.replace("{n}", range(100 - chance.high, 100 - chance.low));
    }

    function studies(range: var): string {
        return range.high === undefined ? "" : Content.strings.studies.replace("{low}", range.low).replace("{high}", range.high);
    }

    function sure(risk: var): string {
        return Content.strings["sure" + risk.sure.replace(" ", "")];
    }
}

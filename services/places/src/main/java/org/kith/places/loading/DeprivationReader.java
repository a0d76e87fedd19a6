package org.kith.places.loading;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Reads the decile of the index of multiple deprivation for the areas of the place. */
final class DeprivationReader {
    private DeprivationReader() {}

    static Map<String, Integer> read(Table table, String edition, Set<String> areas) throws IOException {
        int code = table.columns().areaCode(edition);
        int decile = table.columns().deprivationDecile();
        Map<String, Integer> deciles = new HashMap<>();
        while (table.next()) {
            String area = table.get(code);
            if (areas.contains(area)) {
                String text = table.get(decile);
                if (!text.matches("[1-9]|10")) {
                    table.refuse("IMD_decile", "a decile is 1 to 10");
                } else if (deciles.putIfAbsent(area, Integer.valueOf(text)) != null) {
                    table.refuse("area code", "the area is given twice");
                }
            }
        }
        table.kept(deciles.size());
        return deciles;
    }
}

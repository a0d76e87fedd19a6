package org.kith.kit.json;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/**
 * Text as it is compared with another, never as it is shown: what looks the same is the same. Width, letter case, accents,
 * letters of other alphabets that look like Latin ones, marks that nobody sees, every kind of blank and apostrophe.
 *
 * <p>A word that is all of one other alphabet is read by its capitals, so that its case makes no difference; in a word of two
 * alphabets, which nobody writes, each letter is what it looks like. (A Greek ν looks like v and its capital like N.)
 */
public final class PlainLetters {
    private static final Map<Integer, String> LOOKS_LIKE = new HashMap<>();

    /** Letters that no normal form takes apart, as those write them who have no such letter or key. */
    private static final Map<Integer, String> FOLDED = Map.ofEntries(
            folded('ł', "l"),
            folded('ø', "o"),
            folded('đ', "d"),
            folded('ð', "d"),
            folded('ħ', "h"),
            folded('ŋ', "n"),
            folded('ß', "ss"),
            folded('æ', "ae"),
            folded('œ', "oe"),
            folded('þ', "th"),
            // Arabic as Persian, Urdu and Kurdish keyboards write it.
            folded('\u06CC', "\u064A"),
            folded('\u0649', "\u064A"),
            folded('\u06A9', "\u0643"),
            folded('\u0629', "\u0647"),
            folded('\u06BE', "\u0647"),
            folded('\u06C1', "\u0647"),
            folded('\u06D5', "\u0647"));

    private static final Pattern FRACTION = Pattern.compile("([13])\u2044([24])");

    static {
        looksLike("a", "АаΑαɑⱭᴀᎪꓮ");
        looksLike("ae", "Ӕӕ");
        looksLike("b", "ВвЬьΒβᏴʙᏼꓐ");
        looksLike("c", "СсᴄᏟꓚ");
        looksLike("d", "ԁԀᴅᎠꓓ");
        looksLike("e", "ЕеЄєΕεᴇᎬꓰ");
        looksLike("f", "ƒꓝ");
        looksLike("g", "ɡꞬԌԍɢցᏀꓖ");
        looksLike("h", "НнҺһћΗհʜᎻꓧ");
        looksLike("i", "ІіΙιıɩӀɪᎥꓲ");
        looksLike("j", "ЈјͿϳȷᴊᎫꓙ");
        looksLike("k", "КкΚκᴋᏦꓗ");
        looksLike("l", "ӏʟǀᏞꓡ");
        looksLike("m", "МмΜᴍᎷꓟ");
        looksLike("n", "Νηոɴꓠ");
        looksLike("o", "ОоΟοσՕօᴏꓳ");
        looksLike("p", "РрΡρᴘᏢꓑ");
        looksLike("q", "Ԛԛգզ");
        looksLike("r", "гʀᴦᎡᏒꓣ");
        looksLike("s", "ЅѕՏꜱᏚꓢ");
        looksLike("t", "ТтΤτᴛᎢꓔ");
        looksLike("u", "μυՍսʋᴜꓴ");
        looksLike("v", "ѴѵνᴠᏙꓦ");
        looksLike("w", "ԜԝѠѡωաᴡᎳꓪ");
        looksLike("x", "ХхΧχꓫ");
        looksLike("y", "УуҮүΥγɣʏᎽꓬ");
        looksLike("z", "ΖᴢᏃꓜ");
        looksLike("3", "ЗзƷʒ");
    }

    private PlainLetters() {}

    /** Letters and digits alone, for a name; empty when it has none. */
    public static String ofName(String text) {
        return plain(text, sign -> "");
    }

    /** Small letters and digits, with blanks, slashes, and hyphens for a range, for an address. */
    public static String ofAddress(String text) {
        return FRACTION.matcher(plain(text, PlainLetters::sign)).replaceAll(" $1over$2 ");
    }

    /** Whether it is a letter or a digit of any script, and shows something. */
    public static boolean isLetterOrDigit(int c) {
        return Character.isLetterOrDigit(c) && !isFiller(c);
    }

    private static String plain(String text, IntFunction<String> sign) {
        // The lunate sigma looks like a c, and its normal form does not.
        String latin = text.replace('\u03F9', 'C').replace('\u03F2', 'c');
        int[] all =
                Normalizer.normalize(latin, Normalizer.Form.NFKD).codePoints().toArray();
        StringBuilder plain = new StringBuilder(all.length);
        int at = 0;
        while (at < all.length) {
            int end = endOfWord(all, at);
            boolean byCapitals = isOfOneOtherAlphabet(all, at, end);
            for (; at < end; at++) {
                plain.append(letter(all[at], byCapitals));
            }
            if (at < all.length) {
                plain.append(sign.apply(all[at++]));
            }
        }
        return plain.toString();
    }

    private static int endOfWord(int[] all, int start) {
        int end = start;
        while (end < all.length && (Character.isLetterOrDigit(all[end]) || isUnseen(all[end]) || isMark(all[end]))) {
            end++;
        }
        return end;
    }

    private static boolean isOfOneOtherAlphabet(int[] all, int start, int end) {
        int[] letters = Arrays.stream(all, start, end)
                .filter(c -> Character.isLetter(c) && !isUnseen(c))
                .toArray();
        UnicodeScript first = letters.length == 0 ? UnicodeScript.LATIN : UnicodeScript.of(letters[0]);
        return letters.length > 1
                && first != UnicodeScript.LATIN
                && Arrays.stream(letters).allMatch(letter -> UnicodeScript.of(letter) == first);
    }

    private static String letter(int c, boolean byCapitals) {
        if (isUnseen(c) || isMark(c) && !isPartOfLetter(c)) {
            return "";
        }
        if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
            return Integer.toString(Character.digit(c, 10));
        }
        int capital = Character.toUpperCase(c);
        String latin = byCapitals ? null : LOOKS_LIKE.get(c);
        if (latin == null) {
            latin = LOOKS_LIKE.get(capital);
        }
        if (latin == null) {
            // By way of the capital, because the sigma at the end of a word is another small letter.
            int small = Character.toLowerCase(capital);
            latin = FOLDED.getOrDefault(small, Character.toString(small));
        }
        return latin;
    }

    private static String sign(int c) {
        if (c == '&') {
            return " and ";
        }
        if (isRange(c)) {
            return " - ";
        }
        if (c == '/' || c == '\u2215') {
            return "/";
        }
        return c == '\u2044' ? "\u2044" : " ";
    }

    /** Hyphens and dashes: between two numbers they mean from one to the other. */
    private static boolean isRange(int c) {
        return Character.getType(c) == Character.DASH_PUNCTUATION || c == '\u2212';
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** Vowels of Indic and other scripts, and what makes another syllable in kana; accents and points may be left out. */
    private static boolean isPartOfLetter(int c) {
        return switch (UnicodeScript.of(c)) {
            case INHERITED -> c == 0x3099 || c == 0x309A;
            case COMMON, LATIN, GREEK, CYRILLIC, ARABIC, HEBREW, SYRIAC -> false;
            default -> true;
        };
    }

    private static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT,
                    Character.ENCLOSING_MARK,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            case Character.CONTROL -> c != '\n' && c != '\r' && c != '\t';
            default -> isFiller(c) || isApostrophe(c);
        };
    }

    /** Letters and signs that show nothing, or only make a word longer. */
    private static boolean isFiller(int c) {
        return c == '\u115F' || c == '\u1160' || c == '\u3164' || c == '\uFFA0' || c == '\u2800' || c == '\u0640';
    }

    private static boolean isApostrophe(int c) {
        return "'\u2018\u2019\u201B\u2032\u02B9\u02BB\u02BC\u02C8`\u00B4\u2035\u055A\uA78C".indexOf(c) >= 0;
    }

    private static void looksLike(String latin, String others) {
        others.codePoints().forEach(other -> LOOKS_LIKE.put(other, latin));
    }

    private static Map.Entry<Integer, String> folded(char letter, String as) {
        return Map.entry((int) letter, as);
    }
}

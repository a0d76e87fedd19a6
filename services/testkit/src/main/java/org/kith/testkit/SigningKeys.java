package org.kith.testkit;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/** RSA keys made for this JVM: no private key lies in the repository, and none outlives the tests. */
final class SigningKeys {
    /** What tokens call the key. */
    static final String ID = "kith-test";

    private static final int BITS = 2048;

    private SigningKeys() {}

    static Map<String, String> generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            KeyPair trusted = generator.generateKeyPair();
            KeyPair strange = generator.generateKeyPair();
            return Map.of(
                    "private", base64(trusted.getPrivate().getEncoded()),
                    "public", base64(trusted.getPublic().getEncoded()),
                    "strange", base64(strange.getPrivate().getEncoded()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has RSA", e);
        }
    }

    static PrivateKey privateKey(String base64) {
        try {
            byte[] encoded = Base64.getDecoder().decode(base64);
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Not a private RSA key", e);
        }
    }

    /** The public key as an issuer publishes it: a JSON Web Key Set. */
    static String keySet(String base64) {
        try {
            byte[] encoded = Base64.getDecoder().decode(base64);
            RSAPublicKey key =
                    (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded));
            byte[] modulus = key.getModulus().toByteArray();
            byte[] unsigned = Arrays.copyOfRange(modulus, modulus.length - BITS / 8, modulus.length);
            return "{\"keys\":[{\"kid\":\"%s\",\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"e\":\"AQAB\",\"n\":\"%s\"}]}"
                    .formatted(ID, Base64.getUrlEncoder().withoutPadding().encodeToString(unsigned));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Not a public RSA key", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}

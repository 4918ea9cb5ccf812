package dev.hirenow.common.provider;

/**
 * Where the HTTP proxy is that leads to a provider.
 *
 * @param host its name or address
 * @param port 1 to 65535
 */
public record ProxyAddress(String host, int port) {

    private static final int MOST = 65_535;

    /**
     * Reads {@code host:port}.
     *
     * @throws IllegalArgumentException when it is anything else
     */
    public static ProxyAddress of(String text) {
        int colon = text.lastIndexOf(':');
        String port = text.substring(colon + 1);
        if (colon <= 0 || !port.matches("\\d{1,5}") || Integer.parseInt(port) < 1 || Integer.parseInt(port) > MOST) {
            throw new IllegalArgumentException("the address of the proxy is not host:port: " + text);
        }
        return new ProxyAddress(text.substring(0, colon), Integer.parseInt(port));
    }
}

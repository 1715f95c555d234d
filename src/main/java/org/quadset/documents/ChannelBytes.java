package org.quadset.documents;

import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/**
 * A channel as PDFBox reads it: anywhere, through a window of 64 KB, so that a long file is never
 * in memory as a whole. Closing it leaves the channel open.
 */
final class ChannelBytes implements RandomAccessRead {
    private static final int WINDOW = 1 << 16;

    private final SeekableByteChannel channel;
    private final long length;
    private final ByteBuffer window = ByteBuffer.allocate(WINDOW).limit(0);
    private long windowStart;
    private long position;
    private boolean closed;

    ChannelBytes(SeekableByteChannel channel) throws IOException {
        this.channel = channel;
        this.length = channel.size();
    }

    /** Whether there is something at the position; the window then holds it. */
    private boolean fill() throws IOException {
        if (position >= length) {
            return false;
        }
        if (position < windowStart || position >= windowStart + window.limit()) {
            windowStart = position / WINDOW * WINDOW;
            window.clear();
            channel.position(windowStart);
            while (window.hasRemaining() && channel.read(window) >= 0) {
                // Until the window is full or the file ends.
            }
            window.flip();
        }
        return position < windowStart + window.limit();
    }

    @Override
    public int read() throws IOException {
        if (!fill()) {
            return -1;
        }
        int one = window.get((int) (position - windowStart)) & 0xff;
        position++;
        return one;
    }

    @Override
    public int read(byte[] into, int offset, int count) throws IOException {
        if (count == 0) {
            return 0;
        }
        int done = 0;
        while (done < count && fill()) {
            int at = (int) (position - windowStart);
            int some = Math.min(count - done, window.limit() - at);
            window.get(at, into, offset + done, some);
            position += some;
            done += some;
        }
        return done == 0 ? -1 : done;
    }

    @Override
    public long getPosition() {
        return position;
    }

    @Override
    public void seek(long to) throws IOException {
        if (to < 0) {
            throw new IOException("a position before the beginning");
        }
        position = Math.min(to, length);
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public boolean isEOF() {
        return position >= length;
    }

    @Override
    public RandomAccessReadView createView(long start, long count) {
        return new RandomAccessReadView(this, start, count);
    }

    @Override
    public void close() {
        closed = true;
    }
}

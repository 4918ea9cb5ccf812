#!/usr/bin/env python3
"""Speaks sentences with flite and says when each word is heard.

flite prints the end of every sound (-psdur) but not of every word. The sounds of each word spoken alone are aligned
with the sounds of the whole sentence, and a word reaches from the start of its first to the end of its last sound.

usage: speak.py VOICE BEFORE_MS BETWEEN_MS AFTER_MS OUT.wav OUT.json SENTENCE...
"""
import json
import re
import subprocess
import sys
import wave

RATE = 16000
STRANGE = 1.0
LOST = 1.1


def speak(voice, text, wav="/dev/null"):
    """The sounds as (name, start in s, end in s), in their order."""
    printed = subprocess.run(
        ["flite", "-voice", voice, "-psdur", "-t", text, "-o", wav], check=True, capture_output=True, text=True
    ).stdout
    sounds, start = [], 0.0
    for name, end in re.findall(r"(\S+):([\d.]+)", printed):
        sounds.append((name, start, float(end)))
        start = float(end)
    return sounds


def sounds_of(voice, word):
    return [name for name, _, _ in speak(voice, word) if name != "pau"]


def aligned(alone, heard):
    """For every sound of the words spoken alone: which sound of the sentence it is, or None."""
    vowels = set("aa ae ah ao aw ax ay eh er ey ih iy ow oy uh uw".split())

    def price(a, b):
        return 0.0 if a == b else STRANGE * (0.5 if (a in vowels) == (b in vowels) else 2.0)

    rows, columns = len(alone), len(heard)
    cost = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows + 1):
        for j in range(columns + 1):
            ways = []
            if i and j:
                ways.append(cost[i - 1][j - 1] + price(alone[i - 1], heard[j - 1]))
            if i:
                ways.append(cost[i - 1][j] + LOST)
            if j:
                ways.append(cost[i][j - 1] + LOST)
            cost[i][j] = min(ways) if ways else 0.0
    pairs, i, j = [None] * rows, rows, columns
    while i or j:
        if i and j and cost[i][j] == cost[i - 1][j - 1] + price(alone[i - 1], heard[j - 1]):
            i, j = i - 1, j - 1
            pairs[i] = j
        elif i and cost[i][j] == cost[i - 1][j] + LOST:
            i -= 1
        else:
            j -= 1
    return pairs


def timed(voice, sentence, wav):
    words = re.findall(r"[A-Za-z']+", sentence)
    heard = [sound for sound in speak(voice, sentence, wav) if sound[0] != "pau"]
    alone, owner = [], []
    for index, word in enumerate(words):
        for sound in sounds_of(voice, word):
            alone.append(sound)
            owner.append(index)
    spans = [[] for _ in words]
    for sound, place in enumerate(aligned(alone, [name for name, _, _ in heard])):
        if place is not None:
            spans[owner[sound]].append(heard[place])
    if not all(spans):
        sys.exit("no sound found for a word of: " + sentence)
    return [(word.lower(), span[0][1], span[-1][2]) for word, span in zip(words, spans)]


def main(voice, before, between, after, out, times, *sentences):
    silence = lambda ms: bytes(2 * RATE * int(ms) // 1000)
    audio, words = silence(before), []
    for number, sentence in enumerate(sentences):
        audio += silence(between) if number else b""
        offset = len(audio) / 2 / RATE
        words += [
            {"word": word, "startMs": round(1000 * (offset + start)), "endMs": round(1000 * (offset + end))}
            for word, start, end in timed(voice, sentence, out)
        ]
        with wave.open(out) as spoken:
            audio += spoken.readframes(spoken.getnframes())
    audio += silence(after)
    with wave.open(out, "wb") as whole:
        whole.setnchannels(1)
        whole.setsampwidth(2)
        whole.setframerate(RATE)
        whole.writeframes(audio)
    with open(times, "w") as file:
        json.dump(
            {"text": " ".join(sentences), "voice": voice, "durationMs": round(len(audio) / 2 / RATE * 1000), "words": words},
            file,
        )


main(*sys.argv[1:])

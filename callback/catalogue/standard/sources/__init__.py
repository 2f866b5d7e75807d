"""What the standard catalogue rests on: advice texts, published figures, letters.

Here stand texts and data that a number or a piece of advice comes from, each once. No number of
the model enters: the entries that cite a source draw their own.
"""

/**
 * Given names of many languages that stand in no other list and are no common English words: of the British Isles, the
 * north and east of Europe, Turkey, the Arab countries, Iran, the Caucasus and Central Asia, India, Africa and East Asia.
 */
export const GIVEN_NAMES_OF_LANGUAGES = `
Aarti Abdelfattah Abdelmadjid Abdelmalek Abhijit Abhinav Abhishek Abi Abolfazl Adamu Adanna Adeola Adham Aditi Adjoa
Adnan Agim Aiko Áine Aivars Akello Aki Akihiro Akoth Akylbek Alaa Aleko Aleksey Alhassan Alireza Alla Almaz Aloke Altin
Altynay Alun Alyaksandr Amarjit Aminah Amirhossein Ammar Amruta Anandi Ananya Andi Andriy Angeliki Anikó Anirban Anker
Ankita Anniken Anto Anup Anupam Anwen Anyango Apirat Apostolos Arash Arben Archana Ardeshir Ardian Areej Arezoo Arief
Arpine Artak Artan Artyom Arvinder Arvydas Arzu Asantewaa Asbjørn Asep Ashish Ashkan Ashot Ashutosh Aslı Asuman Atef
Atefeh Athanasios Atsuko Atsushi Audun Auma Aung Avinash Ayako Ayça Ayele Aynur Ayten Azimbek Azmin Azza Babak Babulal
Badara Bahaa Bahareh Bahman Baiba Baktiyar Balaji Balarabe Balasaheb Balram Banharn Başak Basem Bashkim Bassam Bassem
Basuki Batyr Beathan Behnam Behzad Belaynesh Berik Berna Bertil Besnik Bev Bex Beyza Bhagwan Bharati Bhavana Bhupendra
Bijan Bimal Biodun Bipin Birendra Birgül Birthe Bodil Bogumił Bolaji Bolesław Bongbong Botagoz Bronwen Bryn Bujar Burcu
Cahaya Canan Carsten Cengiz Ceri Chaiwat Chama Chandrakant Chandrashekhar Charalambos Chariklia Chavalit Chihiro
Chijioke Chikako Chinwe Chirag Chisomo Chukwuemeka Cian Çiğdem Corazon Costas Czesław Daichi Daiki Dainis Dáithí Daiva
Daragh Darya Daryoush Daulet Davut Dedi Dezső Diaa Digvijaya Dikembe Dilshod Dilys Dimitar Dimitra Dionysios Djoko
Dmytro Dominador Dónal Donnchadh Draško Dushyant Džemal Ebbe Ebrima Edin Eerik Egil Egor Ehab Ehsan Eiichi Eiji Eiko
Eilís Eivind Elahe Elchin Eldar Eleftherios Elemér Eleri Elham Elman Elvir Emad Emefa Emiko Emlyn Endang Endre Enikő
Ermek Esa Eskil Esmail Espen Essam Etsuko Evgeny Eylem Fadwa Fahd Fahrudin Faiza Faizal Fajar Faramarz Fariba Farideh
Farkhod Farrokh Farzaneh Fatema Fatimah Fatmir Fatos Fawzi Fereshteh Fiachra Fionnuala Flamur Flemming Fotini Fotis
Fouad Frode Fumiaki Fumihiko Fumiko Gagik Gearóid Gebru Gede Geir Gennady Gevorg Ghada Ghaleb Ghasem Ghassan Gholam
Ghorban Giannis Giedrė Gikonyo Gillies Gintaras Githinji Gjergj Glenys Glyn Goitom Gopinath Govind Greig Grigol Grigoris
Gruffydd Gugu Gülay Gulmira Gulsum Gülsüm Gunel Guri Gurmeet Gvantsa Gwyn Habtamu Hafez Hajime Hajnal Haleh Halide
Hallvard Halvor Hamidreza Hanadi Hanako Hanan Hanin Harbhajan Haruki Haruko Haruto Hatice Hayao Hayato Hayk Hayrettin
Haytham Hazem Heba Hedayat Hekmat Heledd Helge Heli Helvi Hema Hemlata Hesham Hideaki Hidehiko Hideko Hidetoshi Hikaru
Hiroaki Hirofumi Hiromi Hirotaka Hiroto Hisako Hisashi Hisham Hishammuddin Hitesh Hitomi Hitoshi Hojjat Honoka Hooman
Hossam Houshang Hovhannes Hrant Hryhoriy Htin Hussam Huw Ibolya Ibtisam Íde Iestyn Ifan Iga Ihor Ilgar Ilknur Ilqar
Imants Inas Indrani Indrek Ingemar Intisar Ioanna Irini Irja Iryna Isamu Isao Isatou Ishita Ismet Itsuki Itumeleng
Ivailo Ivane Ivars Iyabo Jaak Jaan Jabulani Jagannath Jahangir Jamshid Ján Janaki Jānis Jarmo Jaswant Jatin Jayanta
Jayanti Jayaram Jayesh Jejomar Jelani Jenő Jiro Jomo Jørn Jorunn Joss Jouni Jumana Junichi Junya Juraj Jurgis Jussi
Kabelo Kadek Kairat Kaito Kakha Kalin Kambiz Kamisa Kana Kanako Kaoru Kåre Karima Kārlis Karlygash Karuna Kassym Kastus
Katarína Kateryna Katri Katsuhiko Katsumi Katsuya Kazem Kazimieras Kazuhiko Kazuhiro Kazuki Kazuko Kazuya Kazuyoshi
Kazuyuki Keigo Keiichi Keiji Keisuke Kenjiro Kento Ketil Ketut Kev Khairy Khamtai Khanyi Khawla Khieu Khosrow Khrystyna
Kianoush Kibet Kimiko Kimmo Kipkemboi Kirill Kiyoshi Koichi Konkona Kostadin Kostiantyn Kosuke Kotaro Kourosh Kozo
Krasimir Kreshnik Kubatbek Kuldeep Kunio Kürşat Kyoko Laima Lalitha Lebogang Lefteris Leszek Letsholo Līga Lilit Linas
Litsitso Liudmyla Ljubo Llinos Llyr Loay Lojze Loukas Luay Lubna Ľubomír Lucyna Luhut Lusine Lwazi Lyubov Lyudmila
Lyudmyla Maame Madhav Madhavi Madhu Magne Maha Mahadev Mahin Mahtab Maiko Maimouna Mairéad Majed Makena Makhosi Makiko
Makis Maksat Malachy Mallika Mallikarjun Mamoru Mamphela Mamuka Manabu Manana Manasi Mandeep Maneka Manjit Manju Manny
Manolis Mantas Markos Márta Mārtiņš Maryia Masaaki Masafumi Masahiko Masahito Masaki Masako Masami Masanori Masao Masaru
Masashi Masatoshi Masayuki Masoumeh Matúš Mayank Mazen Maziar Medb Meelis Mehrdad Mehret Mehrnaz Meinir Melaku Merike
Mesfin Mesud Mgcini Mher Michalis Mieko Mikio Milind Miltiadis Minako Minoru Mirosław Mithun Mitsuko Mitsuo Mitsuru
Miyuki Mizuki Moataz Moeldoko Mogens Mohamad Mohammadreza Mohannad Mojtaba Mokhtar Momčilo Momoko Mónika Morteza Morven
Mostafa Motoko Mouna Mounir Mpho Mridula Muhannad Muiris Mukhriz Mukhtar Mulugeta Muna Murdo Murli Muthoni Mutombo Mwai
Myfanwy Mykhailo Mykola Myroslav Nadezhda Nadiem Nadim Nadiya Nahed Nairi Najat Namrata Nangila Naohiro Narek Nargess
Nargiza Narve Naseem Nasr Nastaran Nataliya Natela Natia Natig Natsuki Natsuko Natsumi Navid Navneet Nawaf Nayef Nazar
Nazih Ndileka Nedžad Neeraj Neeta Nengah Nermeen Nermin Neslihan Nev Ngugi Ngurah Nidal Nidhi Nihad Nijat Nikica Nilesh
Nilüfer Nimrat Nisha Nishant Njoki Nkem Nkosana Nobuaki Nobuhiko Nobuko Nobuo Nobuyoshi Nobuyuki Nodar Noirín Noriaki
Novruz Ntombi Nuha Nuray Nyaboke Nyan Nyawira Nyokabi Oginga Ognyan Okello Oladele Olajide Olamide Olav Olayinka Oleh
Oleksandra Oleksii Olesya Olha Oluchi Olufemi Omid Omkar Omnia Omondi Omurbek Orçun Orkhan Órla Osian Ostap Ottó Outi
Ove Øystein Paata Padmini Pål Pallavi Palle Panagiotis Pankaj Pantelis Paresh Parkash Parth Parvin Pasi Pavlos Pavol
Payam Peadar Petras Peyman Piroska Piyabutr Polina Pornthip Pouya Prabhakar Prabhat Pradip Prafulla Prahlad Pramod
Prateek Pratik Prawit Preben Preeti Premila Priit Pritam Proinsias Pyotr Qais Qasem Quynh Rabab Rachna Raed Rafat Rafik
Rafizi Raghad Raghda Raghubar Ragıp Ragnhild Raija Raimo Rainsy Raivo Rajaa Rajkumar Rajni Ramachandra Ramdas Ramnath
Ramūnas Randa Raouf Rasha Rasheeda Rashmi Ravshan Rawan Razan Reem Reijo Reiko Renu Renuka Revaz Rexhep Rezo Rhydian
Ričardas Richa Rida Rieko Rihab Riho Riku Rima Risto Rola Rolandas Roopa Rosmah Rostyslav Rovshan Ruba Ruchi Ruhi Rupali
Rusudan Ryoichi Ryoji Ryoko Ryosuke Ryuichi Ryuji Ryusuke Saara Sabahattin Sadako Saeid Safaa Şafak Safwan Sahil Saidou
Saifuddin Sajjad Samaneh Samar Samet Sampo Sandhya Sangeeta Sanjeev Saori Saparmurat Sargis Saroj Šarūnas Sasan Satoko
Satoru Satyendra Saurabh Sawsan Sayuri Sead Seema Seiichi Seiji Sello Semyon Senad Senga Senzo Serhii Serhiy Setareh
Setsuko Setyo Sevinj Shadi Shadia Shafie Shahin Shailesh Shaima Shalini Shalva Shapour Shatha Shatrughan Shawqi Shekhar
Sherif Shideh Shigeki Shigeko Shingo Shinichi Shinichiro Shinjiro Shintaro Shinya Shiori Shirish Shiva Shivani Shizuka
Shizuko Shogo Shoichi Shoko Shotaro Shpend Shraddha Shruti Shubham Shuichi Shuji Shunichi Shuntaro Shusaku Shweta
Siarhei Sirpa Sissel Skënder Slavi Sneha Snorre Sobhi Sofiya Soha Sohini Sohrab Soichiro Sokha Solomiia Sonali Sosuke
Sotiris Souad Soumya Sourav Srinivas Staffan Steinar Stepan Sthembiso Stoyan Struan Stu Sture Suad Sudarat Sudha Sudip
Sudirman Sugeng Suha Suhail Suheir Süheyla Sumarni Sumiko Sumit Sunanda Sunarto Sundara Suren Surendra Surinder Surjit
Suryadi Sushila Susi Susilo Susumu Suthep Sutrisno Svante Svein Sviatlana Svitlana Svyatoslav Swapna Szilárd Szilvia
Tadao Tadashi Tafari Tage Tahani Taher Taichi Takaaki Takahiro Takako Takayuki Takehiko Takeru Takis Takuma Takumi Talal
Talgat Talib Tamaki Tamirat Tamotsu Tamuna Tanuja Tanvi Tapiwa Taraneh Tarek Tareq Tarmo Tatsuo Tauno Tawanda Taysir
Teferi Tegwen Teimuraz Tejasvi Temba Tengiz Teruo Tetiana Tetsuo Tetsuro Tetyana Teuvo Thamer Thanathorn Thandeka
Theodoros Thida Thodoris Thokozani Thorkild Thuli Thura Thuy Tiit Tímea Timofey Tinatin Titiek Tobenna Tofig Tohru Toivo
Tokhtar Tomoaki Tomohiro Tomomi Tomoya Tomoyuki Torbjørn Torgeir Torquil Toru Toshiaki Toshihiko Toshiko Toshiyuki Tove
Toyin Trefor Trev Triin Trond Trygve Tsegaye Tsuyoshi Tsvetelina Tudur Tünde Turid Tuti Tymofiy Uladzimir Ulugbek Ulyana
Umesh Umida Unathi Unni Untung Urvashi Urve Vadym Vagif Vahan Vahe Vaira Valdas Valentyn Valeriy Vangelis Varazdat
Vardan Varun Vassilis Vasyl Vazgen Veena Vegard Vello Vesa Veselin Vesselin Viacheslav Vibha Vijaya Viktar Viktoriia
Vilas Vinita Vinko Vipin Viplav Virbhadra Virendra Vishwanath Vitaliy Viv Vojislav Wafa Wafaa Wajdi Waleed Wangui Wataru
Wawira Wayan Widad Wiesław Wiranto Wissanu Wunna Wyn Xhevdet Xolani Xuan Yaghoub Yakup Yamini Yanti Yaser Yashoda
Yashwant Yasujiro Yasuko Yasushi Yasuyuki Yayoi Yazan Yegor Yekaterina Yelena Yemisi Yevhen Ylva Ynyr Yohei Yoji Yordan
Yordanka Yorgos Yoriko Yoshiaki Yoshiharu Yoshihiko Yoshihiro Yoshimasa Yoshimi Yoshinobu Yoshinori Yoshio Yoshitaka
Yoshiyuki Yosuke Yota Younis Yudhi Yui Yuichi Yuichiro Yuji Yujiro Yuka Yukari Yukihiro Yulduz Yumiko Yury Yusaku Yusra
Yusril Yuto Yuya Yuzuru Zahid Zaid Zaina Zakhar Zaruhi Zaur Zeina Zekeriya Zeki Zeresenay Zerihun Zhanar Zigfrīds Živko
Zmago Zohreh Zouhair Zoya Zuhair Zukhra Zukiswa Zuraida Žygimantas
`;
